import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearMonths, fiscalYearOf } from "#domain/fiscal-year.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Series, Workbook } from "#domain/workbook.ts";

/** The latest month in which something was recorded, the KGI's own months first; null before the first actual. */
export function latestActualMonth(workbook: Workbook, kgi: string | null): Month | null {
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

/** The first and last month anything is planned or recorded in; the whole fiscal years around it can be leafed through. */
export function workbookSpan(workbook: Workbook, shown: Month): { readonly first: Month; readonly last: Month } {
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

/** Counts the inputs (metrics without a formula) that have an actual in the month. */
export function entryState(workbook: Workbook, engine: Engine, month: Month): EntryState {
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
 */
export function yearToDateThrough(workbook: Workbook, month: Month): Month {
  const { closedThrough, fiscalYearStartMonth } = workbook.settings;
  if (closedThrough === null || closedThrough >= month) return month;
  const sameYear = fiscalYearOf(closedThrough, fiscalYearStartMonth) === fiscalYearOf(month, fiscalYearStartMonth);
  return sameYear ? closedThrough : month;
}
