import { daysOverdue, inOrderOfDue } from "#domain/action/due-group.ts";
import { monthOfDay } from "#domain/day.ts";
import type { Day, Workbook } from "#domain/workbook.ts";
import { ALERT_ID_LENGTH, type Alert } from "./alert.ts";
import type { AdjustableRule } from "./alert-rule.ts";

export const overdueRule: AdjustableRule = { id: "overdue" };

/**
 * Actions past their due day (アクション期限超過), the longest overdue first: one alert each, until it is done, called off or given
 * another day. Another day that passes is another alert.
 *
 * @example
 * overdueAlerts({ metrics: [], actions: [{ id: "a", due: "2025-09-30" }] }, "2025-10-03").map(({ id, evidence }) => [id, evidence.days]) // => [["overdue::2025-09-30:a", 3]]
 * overdueAlerts({ metrics: [], actions: [{ id: "a", due: "2025-09-30", status: "done" }] }, "2025-10-03") // => []
 */
export function overdueAlerts(
  { metrics, actions }: Pick<Workbook, "metrics" | "actions">,
  today: Day,
): readonly Alert[] {
  return inOrderOfDue(actions, today).flatMap((action): Alert[] => {
    const days = daysOverdue(action, today);
    if (days === 0 || action.due === undefined) return [];
    const month = monthOfDay(action.due);
    return [
      {
        id: `overdue::${action.due}:${action.id}`.slice(0, ALERT_ID_LENGTH),
        rule: "overdue",
        severity: "warn",
        metric: metrics.find(({ id }) => id === action.metric) ?? null,
        since: month,
        month,
        until: null,
        ordinary: false,
        also: [],
        evidence: { rule: "overdue", action, due: action.due, days },
      },
    ];
  });
}
