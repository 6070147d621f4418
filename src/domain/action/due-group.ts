import { daysBetween, endOfWeek } from "#domain/day.ts";
import type { Action, Day } from "#domain/workbook.ts";

/** When an action falls due: 期限超過, 今週, それより後, 期限なし; "closed" when it is done or called off. */
export type DueGroup = "overdue" | "thisWeek" | "later" | "undated" | "closed";

export const dueGroups: readonly DueGroup[] = ["overdue", "thisWeek", "later", "undated", "closed"];

/**
 * The group of an action, seen from today. On its due day it is not overdue yet.
 *
 * @example
 * dueGroup({ id: "a", due: "2025-09-30" }, "2025-10-03") // => "overdue"
 * dueGroup({ id: "a", due: "2025-10-05" }, "2025-10-03") // => "thisWeek"
 * dueGroup({ id: "a", due: "2025-09-30", status: "done" }, "2025-10-03") // => "closed"
 */
export function dueGroup({ due, status = "open" }: Pick<Action, "due" | "status">, today: Day): DueGroup {
  if (status === "done" || status === "cancelled") return "closed";
  if (due === undefined) return "undated";
  if (due < today) return "overdue";
  return due <= endOfWeek(today) ? "thisWeek" : "later";
}

/**
 * How many days an action is past its due day; 0 when it is not.
 *
 * @example
 * daysOverdue({ id: "a", due: "2025-09-30" }, "2025-10-03") // => 3
 */
export function daysOverdue(action: Pick<Action, "due" | "status">, today: Day): number {
  return action.due !== undefined && dueGroup(action, today) === "overdue" ? daysBetween(action.due, today) : 0;
}

/**
 * The actions as they are to be followed up: overdue first, then this week, then later; within a group by due day.
 *
 * @example
 * inOrderOfDue([{ id: "b", due: "2025-11-01" }, { id: "a", due: "2025-09-30" }], "2025-10-03").map(({ id }) => id) // => ["a", "b"]
 */
export function inOrderOfDue<Due extends Pick<Action, "due" | "status">>(
  actions: readonly Due[],
  today: Day,
): readonly Due[] {
  const place = (action: Due) => dueGroups.indexOf(dueGroup(action, today));
  return actions.toSorted((a, b) => place(a) - place(b) || (a.due ?? "").localeCompare(b.due ?? ""));
}
