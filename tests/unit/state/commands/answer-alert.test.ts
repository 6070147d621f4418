import { expect, test } from "vitest";
import { alertStanding } from "#domain/alert/alert-standing.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { type AlertAnswer, answerAlert } from "#state/commands/answer-alert.ts";
import { boardOf, oneKpi } from "../../../support/an-alert-board.ts";

const at = "2026-10-05T00:00:00.000Z";
const workbook = oneKpi([80, 80, 80], { targets: [100, 100, 100] });
const { alerts, through } = boardOf(workbook);
const alert = alerts[0]!;

function after(book: Workbook, answer: AlertAnswer): Workbook {
  const outcome = commandOutcome(book, answerAlert(alert, answer, { at, subject: "指標" }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.workbook;
}
const standing = (book: Workbook) => alertStanding(alert, book.alerts, through);

test("an alert is answered once: the latest answer takes the place of the one before", () => {
  const seen = after(workbook, { state: "acknowledged" });
  expect(standing(seen)).toBe("acknowledged");
  const issue = after(seen, { state: "issue", note: "次の会議で" });
  expect(issue.alerts).toEqual([
    {
      id: alert.id,
      state: "issue",
      note: "次の会議で",
      at,
      rule: alert.rule,
      metric: "kpi",
      month: alert.month,
    },
  ]);
  expect(standing(after(issue, { state: "new" }))).toBe("new");
  expect(after(issue, { state: "new" }).alerts).toEqual([]);
});

test("what was answered is read back as it was written", () => {
  const later = after(workbook, { state: "snoozed", until: "2026-11" });
  expect(standing(later)).toBe("snoozed");
  const decoded = decodeWorkbook(JSON.parse(JSON.stringify(later)));
  expect(decoded.ok && decoded.value.alerts).toEqual(later.alerts);
});
