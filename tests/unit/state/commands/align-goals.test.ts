import { expect, test } from "vitest";
import { commandOutcome } from "#state/command-outcome.ts";
import { alignGoals } from "#state/commands/align-goals.ts";
import { aGoal, aMetric, aWorkbook } from "../../../support/a-workbook.ts";

test("a goal for a year follows the fiscal year's new beginning; one for a quarter stays", () => {
  const book = aWorkbook({
    metrics: [aMetric({ id: "kgi", role: "kgi" })],
    goals: [
      aGoal({ id: "year", metric: "kgi", start: "2025-04", due: "2026-03" }),
      aGoal({ id: "quarter", metric: "kgi", start: "2025-04", due: "2025-06" }),
    ],
  });
  const changed = { ...book, settings: { ...book.settings, fiscalYearStartMonth: 10 } };
  const outcome = commandOutcome(changed, alignGoals());
  expect(outcome.ok && outcome.value.workbook.goals.map(({ start, due }) => [start, due])).toEqual([
    ["2025-10", "2026-09"],
    ["2025-04", "2025-06"],
  ]);
});
