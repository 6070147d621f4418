import type { NumberReading } from "#domain/reading/number-reading.ts";
import { readArithmetic } from "#domain/reading/read-arithmetic.ts";
import type { NumberContext } from "#domain/reading/read-number.ts";
import type { Series, Workbook } from "#domain/workbook.ts";
import { typedContext, typedValueText } from "#ui/form/typed-value.ts";
import type { EntryRow } from "./entry-rows.ts";

const ONE_PERCENT = 0.01;

/** A typed or pasted text as a number of a row: in its unit, at the workbook's scale, arithmetic after `=`. */
export function entryReading(
  text: string,
  { metric, style }: EntryRow,
  { series }: Pick<Workbook, "series">,
): NumberReading {
  return readArithmetic(text, { ...typedContext(metric.unit, style), ...rateNotation(metric.id, metric.unit, series) });
}

/** A rate that is often below 1% may be typed as 0.8; where it never was, 0.125 could mean 12.5% and is asked about. */
function rateNotation(metric: string, unit: string, series: readonly Series[]): Pick<NumberContext, "percentNotation"> {
  if (unit !== "percent") return {};
  const small = series.some(
    (each) =>
      each.metric === metric &&
      each.values.some((value) => value !== null && value !== 0 && Math.abs(value) <= ONE_PERCENT),
  );
  return small ? { percentNotation: "percent" } : {};
}

/** A value as it is edited and copied: to the last digit, and read back as itself. */
export function entryText(value: number | null, { metric, style }: Pick<EntryRow, "metric" | "style">): string {
  if (value === null) return "";
  return `${typedValueText(value, metric.unit, style)}${metric.unit === "percent" ? "%" : ""}`;
}
