import { isMonth, type Month, monthIndex } from "#domain/month.ts";
import type { Series, SeriesKind } from "#domain/workbook.ts";

/** One cell a person can type into. */
export interface TypedPlace {
  readonly metric: string;
  readonly month: Month;
  readonly member: string | null;
  readonly kind: SeriesKind;
}

/**
 * What stands typed in a workbook's cell, or null for a blank.
 *
 * @example
 * typedValue([{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [3, 5] }], { metric: "leads", kind: "actual", member: null, month: "2026-05" }) // => 5
 */
export function typedValue(series: readonly Series[], { metric, month, member, kind }: TypedPlace): number | null {
  const index = monthIndex(month);
  const found = series.findLast(
    (one) =>
      one.metric === metric &&
      one.kind === kind &&
      one.member === member &&
      isMonth(one.start) &&
      typeof one.values[index - monthIndex(one.start)] === "number",
  );
  return found?.values[index - monthIndex(found.start)] ?? null;
}
