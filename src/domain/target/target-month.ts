import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Series, SeriesKind, Workbook } from "#domain/workbook.ts";
import { carriedMonths } from "./carried-months.ts";

/** A month of a metric's targets, as the person set it. */
export interface TargetMonth {
  readonly month: Month;
  /** The target; the lower end of a range. */
  readonly value: number | null;
  readonly upper: number | null;
  /** As it was planned first; null where it was never kept apart. */
  readonly original: number | null;
  /** Follows the month before (引き継ぎ) instead of having a value of its own. */
  readonly carried: boolean;
  /** The month is closed (確定). */
  readonly closed: boolean;
}

/**
 * The twelve months of a fiscal year of one metric's typed targets.
 *
 * @example
 * targetMonths({ settings: { fiscalYearStartMonth: 4, closedThrough: "2026-04" }, series: [{ metric: "leads", kind: "target", member: null, start: "2026-04", values: [10, 10], carried: ["2026-05"] }] }, "leads", 2026).slice(0, 3).map(({ value, carried, closed }) => [value, carried, closed]) // => [[10, false, true], [10, true, false], [null, false, false]]
 */
export function targetMonths(
  { settings, series }: Pick<Workbook, "settings" | "series">,
  metric: string,
  fiscalYear: number,
): readonly TargetMonth[] {
  const target = totalSeries(series, metric, "target");
  const upper = totalSeries(series, metric, "targetUpper");
  const original = totalSeries(series, metric, "originalTarget");
  const carried = carriedMonths(target);
  const closedThrough = settings.closedThrough ?? "";
  return fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth).map((month) => ({
    month,
    value: target ? seriesValue(target, month) : null,
    upper: upper ? seriesValue(upper, month) : null,
    original: original ? seriesValue(original, month) : null,
    carried: carried.has(month),
    closed: month <= closedThrough,
  }));
}

/**
 * A metric's own series of a kind, not that of a member.
 *
 * @example
 * totalSeries([{ metric: "leads", kind: "target", member: "ads" }], "leads", "target") // => undefined
 */
export function totalSeries(list: readonly Series[], metric: string, kind: SeriesKind): Series | undefined {
  return list.find((series) => series.metric === metric && series.kind === kind && series.member === null);
}
