import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearMonths, fiscalYearOf } from "#domain/fiscal-year.ts";
import { judgedDirection, type View } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Direction, Metric, SeriesKind } from "#domain/workbook.ts";
import type { MonthColumn } from "#ui/chart/month-column.ts";

/** The fiscal year's twelve columns of a metric: each month alone, or the year so far at each month. */
export function kgiColumns(
  engine: Engine,
  metric: Metric,
  startMonth: number,
  {
    month,
    view,
    isUnfinished = () => false,
  }: {
    month: Month;
    view: View;
    /** Of an unfinished month the actual is shown; it has no variance, and no part in the year so far. */
    isUnfinished?: (month: Month) => boolean;
  },
): readonly MonthColumn[] {
  const months = fiscalYearMonths(fiscalYearOf(month, startMonth), startMonth);
  const grain = view === "ytd" ? "ytd" : "month";
  const series = (kind: SeriesKind, asked: "month" | "ytd", back = 0) =>
    engine
      .series({
        metric: metric.id,
        from: addMonths(months[0]!, -back),
        to: addMonths(months[11]!, -back),
        grain: asked,
        kind,
      })
      .map(({ value }) => value);
  const monthly = series("actual", "month");
  const finished = monthly.map((value, index) => (value === null || isUnfinished(months[index]!) ? null : value));
  const actual = onlyEntered(series("actual", grain), view === "ytd" ? finished : monthly);
  const target = series("target", grain);
  const priorYear = onlyEntered(series("actual", grain, 12), series("actual", "month", 12));
  const variances =
    view === "ytd" && metric.aggregation === "sum"
      ? runningVariances(finished, series("target", "month"))
      : months.map((_, index) => (finished[index] === null ? null : difference(actual[index], target[index])));
  const direction = judgedDirection(metric);
  return months.map((at, index) => {
    const variance = variances[index] ?? null;
    return {
      month: at,
      actual: actual[index] ?? null,
      target: target[index] ?? null,
      forecast: null,
      priorYear: priorYear[index] ?? null,
      variance,
      favourable: variance === null ? null : favourable(variance, direction),
    };
  });
}

/** A year to date stops where its month was not entered: a flat continuation would look like a month of 0. */
function onlyEntered(values: readonly (number | null)[], monthly: readonly (number | null)[]): (number | null)[] {
  return values.map((value, index) => (monthly[index] === null ? null : value));
}

/** Σ (actual − target) over the months that have both, so that a gap is no shortfall. */
function runningVariances(actual: readonly (number | null)[], target: readonly (number | null)[]): (number | null)[] {
  let sum = 0;
  return actual.map((value, index) => {
    const monthly = difference(value, target[index]);
    if (monthly === null) return null;
    sum += monthly;
    return sum;
  });
}

function difference(value: number | null | undefined, base: number | null | undefined): number | null {
  return value === null || value === undefined || base === null || base === undefined ? null : value - base;
}

/** Whether a variance helps; neither where the metric has no good direction, nor at 0. */
function favourable(variance: number, direction: Direction): boolean | null {
  if (variance === 0 || direction === "none") return null;
  return variance > 0 === (direction === "up");
}
