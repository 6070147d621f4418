import { fiscalYearEnd, fiscalYearOf } from "#domain/fiscal-year.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import { carriedForward } from "./carried-months.ts";
import { totalSeries } from "./target-month.ts";
import { type ChangeStamp, type TargetRevision, targetRevision } from "./target-revision.ts";

/** A metric's total target typed into a month. */
export type TypedTargetCell = Pick<SeriesCell, "metric" | "month" | "value">;

/**
 * Targets typed into months, as revisions: one for each metric and fiscal year, by the rule of every other change of targets
 * (carried forward, the original kept, the history written).
 *
 * @example
 * typedTargetRevisions({ settings: { fiscalYearStartMonth: 4, closedThrough: null }, plans: [], goals: [], series: [] }, [{ metric: "leads", month: "2027-02", value: 10 }], () => ({ id: "r1", at: "2026-05-01T00:00:00.000Z", now: "2026-05", reason: "" }))[0].cells.map(({ month, value }) => `${month} ${value}`) // => ["2027-02 10", "2027-03 10"]
 */
export function typedTargetRevisions(
  workbook: Pick<Workbook, "settings" | "plans" | "goals" | "series">,
  typed: readonly TypedTargetCell[],
  stamp: () => ChangeStamp,
): readonly TargetRevision[] {
  const { fiscalYearStartMonth } = workbook.settings;
  const years = new Map<string, TypedTargetCell[]>();
  for (const cell of typed) {
    const year = JSON.stringify([cell.metric, fiscalYearOf(cell.month, fiscalYearStartMonth)]);
    years.set(year, [...(years.get(year) ?? []), cell]);
  }
  return [...years.values()].map((cells) => {
    const { metric, month } = cells[0]!;
    const fiscalYear = fiscalYearOf(month, fiscalYearStartMonth);
    const line = totalSeries(workbook.series, metric, "target");
    const carried = carriedForward(line, cells, fiscalYearEnd(fiscalYear, fiscalYearStartMonth));
    const change = {
      metric,
      fiscalYear,
      cells: carried.cells.map((cell) => ({ ...cell, kind: "target" as const })),
      carried: carried.carried,
    };
    return targetRevision(workbook, change, stamp());
  });
}

/**
 * Whether a month's target stands fast: the month is closed and has one. To change it takes a reason, which is asked for where
 * all of the year's targets are in sight.
 *
 * @example
 * isFixedTarget({ settings: { closedThrough: "2026-04" }, series: [{ metric: "leads", kind: "target", member: null, start: "2026-04", values: [10, 10] }] }, "leads", "2026-04") // => true
 * isFixedTarget({ settings: { closedThrough: "2026-04" }, series: [{ metric: "leads", kind: "target", member: null, start: "2026-04", values: [10, 10] }] }, "leads", "2026-05") // => false
 */
export function isFixedTarget(
  { settings, series }: Pick<Workbook, "settings" | "series">,
  metric: string,
  month: string,
): boolean {
  if (settings.closedThrough === null || month > settings.closedThrough) return false;
  const target = totalSeries(series, metric, "target");
  return target !== undefined && seriesValue(target, month) !== null;
}
