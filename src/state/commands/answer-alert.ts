import type { Alert } from "#domain/alert/alert.ts";
import type { Month } from "#domain/month.ts";
import type { Command, CommandName } from "#state/command.ts";

/** What a person does with an alert: has seen it, puts it off, hands it to the next review, or wants to see it again. */
export type AlertAnswer =
  | { readonly state: "acknowledged" }
  | { readonly state: "snoozed"; readonly until: Month }
  | { readonly state: "issue"; readonly note?: string }
  | { readonly state: "new" };

const NAMES: Readonly<Record<AlertAnswer["state"], CommandName>> = {
  acknowledged: "acknowledgeAlert",
  snoozed: "snoozeAlert",
  issue: "openIssue",
  new: "showAlertAgain",
};

/** Keeps the answer to an alert, in place of an earlier one. `subject`: the metric or the rule by name. */
export function answerAlert(
  { id, rule, metric, month }: Pick<Alert, "id" | "rule" | "metric" | "month">,
  answer: AlertAnswer,
  { at, subject }: { readonly at: string; readonly subject?: string },
): Command {
  return {
    name: NAMES[answer.state],
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      workbook.alerts = workbook.alerts.filter((record) => record.id !== id);
      if (answer.state === "new") return;
      workbook.alerts.push({ id, ...answer, at, rule, metric: metric?.id ?? null, month });
    },
  };
}
