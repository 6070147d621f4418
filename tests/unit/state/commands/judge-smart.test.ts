import { expect, test } from "vitest";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { judgeSmart, type SmartVerdictsOf } from "#state/commands/judge-smart.ts";
import { aGoal, aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const verdicts = { A: { verdict: "ok", note: "展示会を2回に増やす" } } as const;
const leads: Metric = aMetric({ id: "leads", role: "kpi" });
const goal = aGoal({ id: "g", metric: "leads", statement: "認知度の向上" });

function after(workbook: Workbook, judged: Omit<SmartVerdictsOf, "metric">): Workbook {
  const outcome = commandOutcome(workbook, judgeSmart({ metric: leads, ...judged }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.workbook;
}

test("on a KPI without a goal the verdicts stand on the metric, and go when there are none", () => {
  const judged = after(aWorkbook({ metrics: [leads] }), { goal: null, verdicts });
  expect(judged.metrics[0]?.smart).toEqual(verdicts);
  expect(after(judged, { goal: null, verdicts: {} }).metrics).toEqual([leads]);
});

test("on a goal they stand on the goal, with its sentence", () => {
  const workbook = aWorkbook({ metrics: [leads], goals: [goal] });
  const judged = after(workbook, { goal, verdicts, statement: "2027年3月までに、リードを100件にする" });
  expect(judged.goals[0]).toMatchObject({ smart: verdicts, statement: "2027年3月までに、リードを100件にする" });
  expect(judged.metrics).toEqual(workbook.metrics);
  expect(after(workbook, { goal, verdicts }).goals[0]?.statement).toBe("認知度の向上");
});

test("a metric that is not there is named", () => {
  const refused = commandOutcome(aWorkbook(), judgeSmart({ metric: leads, goal: null, verdicts }));
  expect(refused).toEqual({ ok: false, error: { code: "unknown-metric", metric: "leads" } });
});
