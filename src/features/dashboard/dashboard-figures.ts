import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import { type WorkbookLanding, workbookLanding } from "#domain/forecast/workbook-landing.ts";
import { type HeadlineFacts, headlineFacts } from "#domain/headline/headline-facts.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { type MetricFigures, metricFigures, type View } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { type EntryState, entryState, isUnfinished, yearToDateThrough } from "#domain/workbook-months.ts";
import type { MonthColumn } from "#ui/chart/month-column.ts";
import { withForecast } from "./forecast-columns.ts";
import { kgiColumns } from "./kgi-columns.ts";
import { kpiGroups, type Tier } from "./kpi-groups.ts";

/** All numbers of the dashboard: the views only write them. */
export interface DashboardFigures {
  readonly month: Month;
  readonly view: View;
  readonly fiscalYear: number;
  /** The last month counted year to date; earlier than `month` while that one is unfinished, unless none counts at all. */
  readonly through: Month;
  readonly entry: EntryState;
  readonly hasActuals: boolean;
  readonly kgi: MetricFigures | null;
  readonly headline: HeadlineFacts | null;
  readonly landing: WorkbookLanding | null;
  readonly columns: readonly MonthColumn[];
  readonly groups: readonly { readonly tier: Tier; readonly rows: readonly MetricFigures[] }[];
}

export function dashboardFigures(
  workbook: Workbook,
  engine: Engine,
  { month, view }: { month: Month; view: View },
): DashboardFigures {
  const { settings } = workbook;
  const kgi = keyGoalMetric(workbook);
  const facts = headlineFacts(workbook, engine, { month, view });
  const through = yearToDateThrough(workbook, engine, month);
  const landing = kgi && workbookLanding(workbook, engine, kgi, month);
  const figuresOf = (metric: Metric) => metricFigures(engine, metric, workbook, { month, view, through });
  const start = settings.fiscalYearStartMonth;
  const fiscalYear = fiscalYearOf(month, start);
  return {
    month,
    view,
    fiscalYear,
    through: through < fiscalYearStart(fiscalYear, start) ? month : through,
    entry: facts?.entry ?? entryState(workbook, engine, month),
    hasActuals: workbook.series.some(({ kind, values }) => kind === "actual" && values.some((value) => value !== null)),
    kgi: facts?.kgi ?? null,
    headline: facts,
    landing,
    columns: kgi
      ? withForecast(
          kgiColumns(engine, kgi, start, { month, view, isUnfinished: (one) => isUnfinished(workbook, engine, one) }),
          landing,
          view,
        )
      : [],
    groups: kpiGroups(workbook, kgi?.id ?? null).map(({ tier, metrics }) => ({
      tier,
      rows: metrics.map(figuresOf),
    })),
  };
}
