import type { Metric } from "#domain/workbook.ts";

/** More of them say nothing new: =100/3 is seen to be no whole number. */
const MOST = 3;

/** The decimals an entered value is written with: a count that was entered with a fraction shows it, instead of another number. */
export function storedDecimals(
  value: number,
  { unit, decimals, formula }: Pick<Metric, "unit" | "decimals" | "formula">,
) {
  if (unit !== "count" || formula !== null || Number.isInteger(value)) return decimals;
  const fraction = String(Number(value.toPrecision(15))).split(".")[1] ?? "";
  return Math.max(decimals, Math.min(MOST, fraction.length));
}
