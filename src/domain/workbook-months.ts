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
 * Whether a month still lacks numbers (確定前): it is not closed, and an input is missing. It is shown, and marked; nothing is
 * concluded from it.
 *
 * @example
 * isUnfinished({ metrics: [], settings: { closedThrough: "2026-08" } }, null, "2026-09") // => false
 */
export function isUnfinished(workbook: Pick<Workbook, "metrics" | "settings">, engine: Engine, month: Month): boolean {
  const { entered, of, closed } = entryState(workbook, engine, month);
  return !closed && entered < of;
}

/**
 * The latest month up to the one given that trends and comparisons may use: the month itself unless it is unfinished, else the
 * last one that is closed or complete; where months are never closed, the one before, which is over.
 *
 * @example
 * finishedUpTo({ metrics: [], settings: { closedThrough: null } }, null, "2026-09") // => "2026-09"
 * finishedUpTo({ metrics: [{ id: "leads", formula: null }], settings: { closedThrough: "2026-07" } }, { value: () => ({ value: null }) }, "2026-09") // => "2026-07"
 * finishedUpTo({ metrics: [{ id: "leads", formula: null }], settings: { closedThrough: null } }, { value: () => ({ value: null }) }, "2026-09") // => "2026-08"
 */
export function finishedUpTo(workbook: Pick<Workbook, "metrics" | "settings">, engine: Engine, month: Month): Month {
  if (!isUnfinished(workbook, engine, month)) return month;
  let at = addMonths(month, -1);
  if (workbook.settings.closedThrough !== null) while (isUnfinished(workbook, engine, at)) at = addMonths(at, -1);
  return at;
}

/**
 * The last month that counts in year-to-date comparisons: once the person closes months in this fiscal year, the last closed
 * one; before, the last that is not unfinished. Lies before the fiscal year when nothing in it counts yet.
 *
 * @example
 * yearToDateThrough({ metrics: [], settings: { closedThrough: "2026-08", fiscalYearStartMonth: 4 } }, null, "2026-09") // => "2026-08"
 */
export function yearToDateThrough(
  workbook: Pick<Workbook, "metrics" | "settings">,
  engine: Engine,
  month: Month,
): Month {
  const { closedThrough, fiscalYearStartMonth } = workbook.settings;
  if (closedThrough !== null) {
    if (closedThrough >= month) return month;
    const yearOf = (each: Month) => fiscalYearOf(each, fiscalYearStartMonth);
    if (yearOf(closedThrough) === yearOf(month)) return closedThrough;
  }
  return finishedUpTo(workbook, engine, month);
}
