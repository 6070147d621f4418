import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf, fiscalYearStart, monthOfFiscalYear } from "./fiscal-year.ts";
import { addMonths, type Month, monthRange } from "./month.ts";
import type { Workbook } from "./workbook.ts";
import { entryState } from "./workbook-months.ts";

/** Over which months a funnel is looked at: the month alone, the fiscal year or the quarter so far, the last twelve. */
export type FunnelPeriod = "month" | "ytd" | "quarter" | "rolling12";

/** The months of a period, parted by whether their numbers are final. */
export interface FunnelMonths {
  readonly finished: readonly Month[];
  readonly unfinished: readonly Month[];
}

/**
 * The months of a funnel's period up to a month, those that count apart from those that do not: an unfinished month
 * (未確定の月) never counts in a rate, a test or a bottleneck.
 *
 * @example
 * funnelMonths({ metrics: [], settings: { closedThrough: "2025-05", fiscalYearStartMonth: 4 } }, null, "2025-06", "ytd") // => { finished: ["2025-04", "2025-05"], unfinished: ["2025-06"] }
 */
export function funnelMonths(
  workbook: Pick<Workbook, "metrics" | "settings">,
  engine: Engine,
  month: Month,
  period: FunnelPeriod,
): FunnelMonths {
  const months = monthRange(firstMonth(month, period, workbook.settings.fiscalYearStartMonth), month);
  const isFinished = (one: Month) => !entryState(workbook, engine, one).provisional;
  return { finished: months.filter(isFinished), unfinished: months.filter((one) => !isFinished(one)) };
}

function firstMonth(month: Month, period: FunnelPeriod, startMonth: number): Month {
  if (period === "ytd") return fiscalYearStart(fiscalYearOf(month, startMonth), startMonth);
  if (period === "quarter") return addMonths(month, -(monthOfFiscalYear(month, startMonth) % 3));
  return period === "rolling12" ? addMonths(month, -11) : month;
}
