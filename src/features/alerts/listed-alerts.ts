import type { Alert } from "#domain/alert/alert.ts";
import { alertStanding } from "#domain/alert/alert-standing.ts";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import type { AlertRecord } from "#domain/workbook.ts";

/** The four parts of the list. */
export const alertShelves = ["waiting", "issues", "answered", "over"] as const;
export type AlertShelf = (typeof alertShelves)[number];

/** Every alert on the shelf on which it lies; good news lies among what waits, last. */
export function alertsByShelf(
  board: AlertBoard,
  records: readonly AlertRecord[],
): Readonly<Record<AlertShelf, readonly Alert[]>> {
  const standing = (alert: Alert) => alertStanding(alert, records, board.through);
  const isIssue = (alert: Alert) => standing(alert) === "issue";
  return {
    waiting: board.alerts.filter((alert) => standing(alert) === "new"),
    issues: [...board.alerts, ...board.over].filter(isIssue),
    answered: board.alerts.filter((alert) => ["acknowledged", "snoozed"].includes(standing(alert))),
    over: board.over.filter((alert) => !isIssue(alert)),
  };
}
