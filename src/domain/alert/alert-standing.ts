import type { Month } from "#domain/month.ts";
import type { AlertRecord } from "#domain/workbook.ts";
import type { Alert } from "./alert.ts";
import type { AlertBoard } from "./workbook-alerts.ts";

/** What became of an alert: nobody answered it yet, or seen (確認済み), put off (あとで), an issue for the review (課題). */
export type AlertStanding = "new" | "acknowledged" | "snoozed" | "issue";

/**
 * How an alert stands, by the person's answer to it. One that was put off comes back when its month has been closed.
 *
 * @example
 * alertStanding({ id: "a" }, [{ id: "a", state: "acknowledged" }], "2026-09") // => "acknowledged"
 * alertStanding({ id: "a" }, [{ id: "a", state: "snoozed", until: "2026-10" }], "2026-09") // => "snoozed"
 * alertStanding({ id: "a" }, [{ id: "a", state: "snoozed", until: "2026-10" }], "2026-10") // => "new"
 */
export function alertStanding(
  { id }: Pick<Alert, "id">,
  records: readonly AlertRecord[],
  through: Month | null,
): AlertStanding {
  const record = records.find((each) => each.id === id);
  if (record?.state === undefined) return "new";
  if (record.state !== "snoozed") return record.state;
  return through === null || (record.until !== undefined && through < record.until) ? "snoozed" : "new";
}

/**
 * The alerts that wait for an answer: those of no good news, not answered yet.
 *
 * @example
 * waitingAlerts({ through: "2026-09", alerts: [{ id: "a", severity: "bad" }, { id: "b", severity: "good" }] }, []).map(({ id }) => id) // => ["a"]
 */
export function waitingAlerts(
  { alerts, through }: Pick<AlertBoard, "alerts" | "through">,
  records: readonly AlertRecord[],
): readonly Alert[] {
  return alerts.filter((alert) => alert.severity !== "good" && alertStanding(alert, records, through) === "new");
}
