import { isMonth } from "#domain/month.ts";
import type { Series, Workbook } from "#domain/workbook.ts";
import type { CommandFault } from "./command-fault.ts";

const MOST_MONTHS = 600;

/**
 * What is wrong with the series a command touched; null when nothing is. Untouched ones were checked when they came in,
 * so that typing one cell costs nothing at 20,000 cells.
 */
export function touchedSeriesFault(before: Workbook, after: Workbook): CommandFault | null {
  const known = new Set(before.series);
  const touched = after.series.filter((series) => !known.has(series));
  for (const series of touched) {
    const fault = seriesFault(series, after);
    if (fault) return fault;
  }
  return before.series.length === after.series.length ? null : duplicateFault(after);
}

function seriesFault(series: Series, workbook: Workbook): CommandFault | null {
  const metric = workbook.metrics.find(({ id }) => id === series.metric);
  if (!metric) return { code: "unknown-metric", metric: series.metric };
  if (metric.formula !== null && series.kind === "actual") return { code: "calculated-metric", metric: metric.id };
  if (series.member !== null) {
    const dimension = workbook.dimensions.find(({ id }) => id === metric.dimension);
    if (!dimension?.members.some(({ id }) => id === series.member))
      return { code: "unknown-member", metric: metric.id };
  }
  if (!isMonth(series.start)) return { code: "not-a-month", metric: metric.id };
  if (series.values.length > MOST_MONTHS) return { code: "too-many-months", metric: metric.id };
  const finite = series.values.every((value) => value === null || Number.isFinite(value));
  return finite ? null : { code: "not-finite", metric: metric.id };
}

function duplicateFault({ series }: Workbook): CommandFault | null {
  const seen = new Set<string>();
  for (const { metric, kind, member } of series) {
    const key = JSON.stringify([metric, kind, member]);
    if (seen.has(key)) return { code: "duplicate-series", metric };
    seen.add(key);
  }
  return null;
}
