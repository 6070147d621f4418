import type { Engine } from "#domain/engine/engine.ts";
import { type WorkbookLanding, workbookLanding } from "#domain/forecast/workbook-landing.ts";
import type { View } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { isUnfinished } from "#domain/workbook-months.ts";
import type { MonthColumn } from "#ui/chart/month-column.ts";
import { withForecast } from "./forecast-columns.ts";
import { kgiColumns } from "./kgi-columns.ts";

/** The KGI's fiscal year: its columns, and where it is going to land. */
export interface KgiYear {
  readonly columns: readonly MonthColumn[];
  readonly landing: WorkbookLanding | null;
}

export function kgiYear(
  workbook: Workbook,
  engine: Engine,
  kgi: Metric,
  { month, view }: { month: Month; view: View },
): KgiYear {
  const landing = workbookLanding(workbook, engine, kgi, month);
  const columns = kgiColumns(engine, kgi, workbook.settings.fiscalYearStartMonth, {
    month,
    view,
    isUnfinished: (one) => isUnfinished(workbook, engine, one),
  });
  return { columns: withForecast(columns, landing, view), landing };
}
