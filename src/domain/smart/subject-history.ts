import { addMonths, type Month, monthRange } from "#domain/month.ts";
import type { SmartSubject } from "./smart-rule.ts";

export interface MonthValue {
  readonly month: Month;
  readonly value: number | null;
}

/**
 * The actuals of a goal's or KPI's metric, month by month.
 *
 * @example
 * actuals({ engine: { series: () => [{ value: 3 }] }, metric: { id: "leads" } }, "2026-04", "2026-04") // => [{ month: "2026-04", value: 3 }]
 */
export function actuals(
  { engine, metric }: Pick<SmartSubject, "engine" | "metric">,
  from: Month,
  to: Month,
): readonly MonthValue[] {
  const months = monthRange(from, to);
  return engine.series({ metric: metric.id, from, to }).map(({ value }, index) => ({ month: months[index]!, value }));
}

/**
 * The actuals from the workbook's first month of actuals to the last finished one.
 *
 * @example
 * historyOf({ workbook: { series: [{ kind: "actual", start: "2026-03" }] }, month: "2026-04", engine: { series: () => [{ value: 3 }, { value: 4 }] }, metric: { id: "leads" } }).length // => 2
 */
export function historyOf(subject: SmartSubject): readonly MonthValue[] {
  return actuals(subject, firstActual(subject), subject.month);
}

function firstActual({ workbook, month }: SmartSubject): Month {
  const starts = workbook.series.filter(({ kind }) => kind === "actual").map(({ start }) => start);
  const [first = month] = starts.toSorted();
  return first > month ? month : first < addMonths(month, -LONGEST) ? addMonths(month, -LONGEST) : first;
}

/** Ten years say more of a business than its beginnings do. */
const LONGEST = 119;
