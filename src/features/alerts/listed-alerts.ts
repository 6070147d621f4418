import type { Alert } from "#domain/alert/alert.ts";
import { alertStanding, waitingAlerts } from "#domain/alert/alert-standing.ts";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import type { AlertRecord } from "#domain/workbook.ts";

/** The five parts of the list. */
export const alertShelves = ["waiting", "better", "issues", "answered", "over"] as const;
export type AlertShelf = (typeof alertShelves)[number];

/** Every alert on the shelf on which it lies. What waits is what the rail counts; good news asks for no answer. */
export function alertsByShelf(
  board: AlertBoard,
  records: readonly AlertRecord[],
): Readonly<Record<AlertShelf, readonly Alert[]>> {
  const standing = (alert: Alert) => alertStanding(alert, records, board.through);
  const isIssue = (alert: Alert) => standing(alert) === "issue";
  return {
    waiting: waitingAlerts(board, records),
    better: board.alerts.filter((alert) => alert.severity === "good" && standing(alert) === "new"),
    issues: [...board.alerts, ...board.over].filter(isIssue),
    answered: board.alerts.filter((alert) => ["acknowledged", "snoozed"].includes(standing(alert))),
    over: board.over.filter((alert) => !isIssue(alert)),
  };
}
