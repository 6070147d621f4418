import { expect, test } from "vitest";
import { targetRevisions } from "#domain/target/target-revision.ts";
import { isOfYear, yearTarget } from "#domain/target/year-target.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { editSettings } from "#state/commands/edit-settings.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const book = aWorkbook({
  metrics: [aMetric({ id: "revenue", role: "kgi" }), aMetric({ id: "leads" })],
  goals: [aGoal({ metric: "revenue", target: 300, start: "2025-04", due: "2026-03" })],
  series: [
    aSeries({
      metric: "leads",
      kind: "target",
      start: "2025-04",
      values: [10],
      years: [{ fiscalYear: 2025, value: 120 }],
    }),
  ],
  history: [{ id: "r", kind: "targetRevision", metric: "leads", fiscalYear: 2025 }],
});

function beginningIn(workbook: Workbook, month: number): Workbook {
  const outcome = commandOutcome(workbook, editSettings({ fiscalYearStartMonth: month }));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.workbook;
}
const figures = (workbook: Workbook) => [
  yearTarget(workbook, "revenue", 2025)?.value ?? null,
  yearTarget(workbook, "leads", 2025)?.value ?? null,
  targetRevisions(workbook, "leads", 2025).length,
];

test("what was set for a year says nothing of another twelve months once fiscal years begin elsewhere, and comes back with them", () => {
  expect(figures(book)).toEqual([300, 120, 1]);
  const october = beginningIn(book, 10);
  expect(figures(october)).toEqual([null, null, 0]);
  expect(figures(beginningIn(october, 4))).toEqual([300, 120, 1]);
  expect(figures(beginningIn(beginningIn(october, 1), 4))).toEqual([300, 120, 1]);
});

test("the file carries which twelve months were meant", () => {
  const october = beginningIn(book, 10);
  const decoded = decodeWorkbook(JSON.parse(JSON.stringify(october)));
  expect(decoded.ok && decoded.value).toEqual(october);
  expect(october.series[0]?.years).toEqual([{ fiscalYear: 2025, value: 120, start: "2025-04" }]);
  const bad = JSON.parse(JSON.stringify(october));
  bad.series[0].years[0].start = "2025-13";
  expect(decodeWorkbook(bad).ok).toBe(false);
});

test("a KGI for a quarter is not the year's", () => {
  const quarter = { ...book, goals: [aGoal({ metric: "revenue", target: 80, start: "2026-01", due: "2026-03" })] };
  expect(yearTarget(quarter, "revenue", 2025)).toBeNull();
});

test("a figure without a first month is the year's as it begins now", () => {
  expect(isOfYear({ fiscalYear: 2025 }, 2025, { fiscalYearStartMonth: 7 })).toBe(true);
});
