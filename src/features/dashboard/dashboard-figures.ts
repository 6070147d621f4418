import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { type MetricFigures, metricFigures, type View } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { type EntryState, entryState, yearToDateThrough } from "#domain/workbook-months.ts";

/** The numbers of the first picture; each block computes its own when it is loaded. */
export interface DashboardFigures {
  readonly month: Month;
  readonly view: View;
  readonly fiscalYear: number;
  /** The last month counted year to date; earlier than `month` while that one is unfinished, unless none counts at all. */
  readonly through: Month;
  readonly entry: EntryState;
  readonly hasActuals: boolean;
  readonly kgi: MetricFigures | null;
}

export function dashboardFigures(
  workbook: Workbook,
  engine: Engine,
  { month, view }: { month: Month; view: View },
): DashboardFigures {
  const kgi = keyGoalMetric(workbook);
  const through = yearToDateThrough(workbook, engine, month);
  const start = workbook.settings.fiscalYearStartMonth;
  const fiscalYear = fiscalYearOf(month, start);
  return {
    month,
    view,
    fiscalYear,
    through: through < fiscalYearStart(fiscalYear, start) ? month : through,
    entry: entryState(workbook, engine, month),
    hasActuals: workbook.series.some(({ kind, values }) => kind === "actual" && values.some((value) => value !== null)),
    kgi: kgi ? metricFigures(engine, kgi, workbook, { month, view, through }) : null,
  };
}
