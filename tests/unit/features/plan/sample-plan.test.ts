import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { planOutcome } from "#domain/plan/plan-outcome.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Workbook } from "#domain/workbook.ts";
import { planFields, planOfFields } from "#features/plan/plan-fields.ts";
import { planSetting } from "#features/plan/plan-setting.ts";
import { inForce, planCells, planHistory, planTargets } from "#features/plan/plan-targets.ts";
import { planInputs, scenarios } from "#features/plan/scenario.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { adoptPlan } from "#state/commands/adopt-plan.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";

const sample = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
const settingOf = (workbook: Workbook) => planSetting(workbook, createEngine(workbook), "2025-10");
const setting = settingOf(sample);
const [standard, cautious] = scenarios(sample, setting);

// Source: the planner mock's column 前年実績 and its rates.
test("last year beside the plan comes from the engine", () => {
  expect(setting.stages.map(({ lastYear }) => lastYear)).toEqual([381_000, 5480, 1352, 533, 422, 103]);
  expect(setting.steps.map(({ lastYear }) => ((lastYear ?? 0) * 100).toFixed(2))).toEqual([
    "1.44",
    "24.67",
    "39.42",
    "79.17",
    "24.41",
  ]);
  expect(((setting.steps[2]?.recent[3] ?? 0) * 100).toFixed(1)).toBe("33.9");
  expect(((setting.lastYearDeal ?? 0) / 10_000).toFixed(0)).toBe("241");
});

test("the cautious scenario starts from the standard rates less a tenth", () => {
  expect(planInputs(cautious!, setting).rates).toEqual([0.0135, 0.225, 0.36, 0.72, 0.225]);
});

test("a scenario goes into its fields and comes back as it was", () => {
  const fields = planFields(standard!, setting, defaultNumberStyle);
  expect(fields.companyTarget).toBe("100,000");
  expect(planOfFields(fields, standard!, setting, defaultNumberStyle)).toEqual(standard);
});

describe("in force", () => {
  const outcome = planOutcome(planInputs(standard!, setting));
  const targets = planTargets(outcome, setting)!;
  const cells = planCells(sample, setting, targets);
  const command = adoptPlan({ plan: standard!, at: "2025-10-05T01:00:00.000Z", cells });
  const result = commandOutcome(sample, command);
  const after = result.ok ? result.value.workbook : sample;

  test("what the plan takes the place of stays in the history with its reason, as one step; the same plan again changes nothing", () => {
    let next = 0;
    const stamp = () => ({ id: `h${next++}`, at: "2025-10-05T01:00:00.000Z", now: "2025-10", reason: "反映" });
    const history = planHistory(sample, setting, targets, stamp);
    expect(history.map(({ metric }) => metric)).toContain("leads");
    for (const { kind, reason, fiscalYear, months = [] } of history) {
      expect({ kind, reason, fiscalYear }).toEqual({ kind: "targetRevision", reason: "反映", fiscalYear: 2025 });
      expect(months.some(({ from, to }) => from !== null && from !== to)).toBe(true);
    }
    const kept = commandOutcome(sample, adoptPlan({ plan: standard!, at: "2025-10-05T01:00:00.000Z", cells, history }));
    const adopted = kept.ok ? kept.value.workbook : sample;
    expect(adopted.history.slice(-history.length)).toEqual(history);
    expect(decodeWorkbook(JSON.parse(JSON.stringify(adopted))).ok).toBe(true);
    expect(planHistory(after, setting, targets, stamp)).toEqual([]);
  });

  test("the monthly targets of a year add up to its rounded needs and to the KGI, to the yen", () => {
    const engine = createEngine(after);
    const year = (metric: string) => engine.value({ metric, period: "FY2025", kind: "target" }).value;
    expect(["visitors", "leads", "mql", "sql", "opportunities", "won_deals"].map(year)).toEqual([
      400_000, 6000, 1500, 600, 480, 120,
    ]);
    expect(year("marketing_sourced_revenue")).toBe(300_000_000);
    expect(year("win_rate")).toBe(0.25);
  });

  test("what was the target stays as the original one, and the file stays readable", () => {
    const original = after.series.find(({ metric, kind }) => metric === "leads" && kind === "originalTarget");
    expect(original?.values.slice(0, 3)).toEqual([460, 470, 485]);
    expect(decodeWorkbook(JSON.parse(JSON.stringify(after))).ok).toBe(true);
    expect(inForce(after, settingOf(after), targets)).toBe(true);
    expect(inForce(sample, setting, targets)).toBe(false);
  });
});

test("months by hand that do not add up are written as typed, the stages above following them", () => {
  const wins = [20, ...Array.from({ length: 11 }, () => 10)];
  const outcome = planOutcome(planInputs({ ...standard!, ramp: "byHand", wins }, setting));
  expect(outcome.surplus).toBe(10);
  const targets = planTargets(outcome, setting) ?? [];
  const year = (metric: string) =>
    targets.find((target) => target.metric === metric)?.values.reduce((total, value) => total + value, 0);
  expect(targets.find(({ metric }) => metric === "won_deals")?.values).toEqual(wins);
  expect(["leads", "opportunities", "won_deals"].map(year)).toEqual([6500, 520, 130]);
  expect(year("marketing_sourced_revenue")).toBe(300_000_000);
});

test("today is the plan's only while its goal runs: a year that is over has no deadlines to miss", () => {
  const engine = createEngine(sample);
  const todays = ["2025-03", "2025-04", "2026-03", "2026-04"].map((now) => planSetting(sample, engine, now).today);
  expect(todays).toEqual([null, "2025-04", "2026-03", null]);
});
