import { monthOfDay } from "#domain/day.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import type { Action, Metric, Workbook } from "#domain/workbook.ts";
import { rateParts } from "./rate-parts.ts";

/** The months held against each other: up to three on either side. */
export interface EffectMonths {
  readonly before: readonly Month[];
  readonly after: readonly Month[];
  /** The first month in which the action can show. */
  readonly from: Month;
}

const MOST_MONTHS = 3;

/**
 * Which months are before and after an action. Before: the months up to the one it was begun in. After: from the month after
 * that, later by the lead time that the KPI's stage has from the stage above it, or the month the person named; up to
 * `through`, the last month that counts. As many months before as after, so that the two are alike. Null when it was not begun.
 *
 * @example
 * effectMonths({ id: "a", startedOn: "2025-09-10" }, { id: "leads", unit: "count", formula: null }, { stages: [], metrics: [] }, "2025-11") // => { from: "2025-10", before: ["2025-07", "2025-08"], after: ["2025-10", "2025-11"] }
 * effectMonths({ id: "a" }, { id: "leads", unit: "count", formula: null }, { stages: [], metrics: [] }, "2025-11") // => null
 */
export function effectMonths(
  { startedOn, doneOn, status, expectedBy }: Action,
  metric: Pick<Metric, "id" | "unit" | "formula">,
  workbook: Pick<Workbook, "stages" | "metrics">,
  through: Month,
): EffectMonths | null {
  const begun = startedOn ?? doneOn;
  if (begun === undefined || status === "cancelled") return null;
  const start = monthOfDay(begun);
  const earliest = addMonths(start, 1 + leadMonths(metric, workbook));
  const from = expectedBy !== undefined && expectedBy > earliest ? expectedBy : earliest;
  const after = monthRange(from, through).slice(0, MOST_MONTHS);
  const length = Math.max(1, after.length);
  return { from, before: monthRange(addMonths(start, -length), addMonths(start, -1)), after };
}

/** Months until what goes in above arrives at the KPI: the lead time of the stage before its own. */
function leadMonths(
  metric: Pick<Metric, "id" | "unit" | "formula">,
  { stages, metrics }: Pick<Workbook, "stages" | "metrics">,
): number {
  const counted = rateParts(metric, metrics)?.happened ?? metric.id;
  const place = stages.findIndex((stage) => stage.metric === counted);
  return place <= 0 ? 0 : Math.round(stages[place - 1]!.leadTimeMonths);
}
