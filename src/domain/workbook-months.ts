import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearMonths, fiscalYearOf } from "./fiscal-year.ts";
import { keyGoalMetric } from "./key-goal-metric.ts";
import { addMonths, type Month } from "./month.ts";
import type { Series, Workbook } from "./workbook.ts";

/**
 * The month a screen opens at: the latest one with numbers; before there are any, the goal's first month or the one that has
 * just ended. `now` is the calendar month of today.
 *
 * @example
 * openingMonth({ goals: [], metrics: [], series: [{ metric: "leads", kind: "actual", start: "2026-04", values: [3, 4, null] }] }, "2026-10") // => "2026-05"
 * openingMonth({ goals: [{ metric: "leads", start: "2027-04", due: "2028-03" }], metrics: [], series: [] }, "2026-10") // => "2027-04"
 * openingMonth({ goals: [], metrics: [], series: [] }, "2026-10") // => "2026-09"
 */
export function openingMonth(workbook: Pick<Workbook, "goals" | "metrics" | "series">, now: Month): Month {
  const [goal] = workbook.goals;
  const ended = addMonths(now, -1);
  const beforeFirst = goal && (goal.start > ended || goal.due < ended) ? goal.start : ended;
  return latestActualMonth(workbook, keyGoalMetric(workbook)?.id ?? null) ?? beforeFirst;
}

/**
 * The latest month in which something was recorded, the KGI's own months first; null before the first actual.
 *
 * @example
 * latestActualMonth({ series: [{ metric: "leads", kind: "actual", start: "2026-04", values: [3, 4] }] }, "revenue") // => "2026-05"
 */
export function latestActualMonth(workbook: Pick<Workbook, "series">, kgi: string | null): Month | null {
  const actuals = workbook.series.filter(({ kind }) => kind === "actual");
  return latest(actuals.filter(({ metric }) => metric === kgi)) ?? latest(actuals);
}

function latest(series: readonly Series[]): Month | null {
  const months = series.flatMap(({ start, values }) => {
    const last = values.findLastIndex((value) => value !== null);
    return last < 0 ? [] : [addMonths(start, last)];
  });
  return months.toSorted().at(-1) ?? null;
}

/**
 * The whole fiscal years in which anything is planned or recorded, or that are shown: the months one can leaf through.
 *
 * @example
 * workbookSpan({ settings: { fiscalYearStartMonth: 4 }, series: [], goals: [] }, "2026-10") // => { first: "2026-04", last: "2027-03" }
 */
export function workbookSpan(
  workbook: Pick<Workbook, "settings" | "series" | "goals">,
  shown: Month,
): { readonly first: Month; readonly last: Month } {
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const ends = workbook.series.flatMap(({ start, values }) =>
    values.length === 0 ? [] : [start, addMonths(start, values.length - 1)],
  );
  const months = [...ends, ...workbook.goals.flatMap(({ start, due }) => [start, due]), shown].toSorted();
  return {
    first: fiscalYearMonths(fiscalYearOf(months[0]!, startMonth), startMonth)[0]!,
    last: fiscalYearMonths(fiscalYearOf(months.at(-1)!, startMonth), startMonth)[11]!,
  };
}

/** How far a month has been entered, and whether its numbers can still change. */
export interface EntryState {
  readonly entered: number;
  readonly of: number;
  /** The month is closed (確定): gaps in it are deliberate. */
  readonly closed: boolean;
  /** Numbers that are not final: the month is not closed, and something is missing or closing has already begun. */
  readonly provisional: boolean;
}

/**
 * Counts the inputs (metrics without a formula) that have an actual in the month.
 *
 * @example
 * entryState({ metrics: [], settings: { closedThrough: "2026-09" } }, null, "2026-09").closed // => true
 */
export function entryState(workbook: Pick<Workbook, "metrics" | "settings">, engine: Engine, month: Month): EntryState {
  const inputs = workbook.metrics.filter(({ formula }) => formula === null);
  const entered = inputs.filter(({ id }) => engine.value({ metric: id, period: month }).value !== null).length;
  const { closedThrough } = workbook.settings;
  const closed = closedThrough !== null && month <= closedThrough;
  return {
    entered,
    of: inputs.length,
    closed,
    provisional: !closed && (entered < inputs.length || closedThrough !== null),
  };
}

/**
 * The last month that counts in year-to-date comparisons: unfinished months are kept out once the person closes months
 * at all. Without a closed month in this fiscal year it is the month shown.
 *
 * @example
 * yearToDateThrough({ settings: { closedThrough: "2026-08", fiscalYearStartMonth: 4 } }, "2026-09") // => "2026-08"
 */
export function yearToDateThrough(workbook: Pick<Workbook, "settings">, month: Month): Month {
  const { closedThrough, fiscalYearStartMonth } = workbook.settings;
  if (closedThrough === null || closedThrough >= month) return month;
  const sameYear = fiscalYearOf(closedThrough, fiscalYearStartMonth) === fiscalYearOf(month, fiscalYearStartMonth);
  return sameYear ? closedThrough : month;
}
