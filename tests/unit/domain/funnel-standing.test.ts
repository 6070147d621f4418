import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { type FunnelQuestion, funnelStanding } from "#domain/funnel-standing.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Workbook } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
const standing = (workbook: Workbook, question: FunnelQuestion) =>
  funnelStanding(workbook, createEngine(workbook), question);

describe("the machine maker in September 2025", () => {
  const september = standing(machine, { month: "2025-09" });

  test("the bottleneck is MQL→SQL, felt from December on", () => {
    const { step, rivals, hits, shortfall } = september.bottleneck!;
    expect([step.upper.id, step.lower.id, step.metric]).toEqual(["mql", "sql", "mql_to_sql_rate"]);
    expect(hits).toBe("2025-12");
    expect(rivals).toEqual([]);
    // (0.4 − 37/119) × 119 × 209/258 × 51/209 × 128.5 million ÷ 51
    expect(shortfall).toBeCloseTo((0.4 - 37 / 119) * 119 * (128_500_000 / 258), 4);
    expect(september.calm).toBe(false);
  });

  test("it is proven: even the upper limit lies below plan", () => {
    const { step } = september.bottleneck!;
    expect(step.rate.value).toBeCloseTo(0.3109, 4);
    expect(step.planned.value).toBe(0.4);
    expect(step.upper90).toBeLessThan(0.4);
    expect(step.proven).toBe(true);
    expect(step.moreNeeded).toBeNull();
  });

  test("the gaps add up to the whole funnel's", () => {
    const sum = september.steps.reduce((total, { logGap }) => total + logGap!, 0);
    expect(sum).toBeCloseTo(Math.log(10 / 37_260 / (12 / 36_000)), 12);
  });

  test.each(["ytd", "quarter"] as const)("over %s it is the same step", (period) => {
    const { bottleneck, months } = standing(machine, { month: "2025-09", period });
    expect(bottleneck?.step.lower.id).toBe("sql");
    expect(months.finished).toHaveLength({ ytd: 6, quarter: 3 }[period]);
  });

  test.each([
    { period: "rolling12", view: "sameMonth" },
    { period: "ytd", view: "lagged" },
  ] as const)("over $period, $view, months without a plan are held against no other months' plan", (question) => {
    const { bottleneck, steps, months } = standing(machine, { month: "2025-09", ...question });
    expect(months.finished.length).toBeGreaterThan(5);
    const sql = steps.find(({ lower }) => lower.id === "sql")!;
    expect([sql.rate.value !== null, sql.planned.value, sql.proven]).toEqual([true, null, false]);
    expect(bottleneck?.step.lower.id).not.toBe("sql");
  });

  test("with lead times a stage is held against the upper one of those months", () => {
    const { steps, bottleneck } = standing(machine, { month: "2025-09", view: "lagged" });
    const sql = steps.find(({ lower }) => lower.id === "sql")!;
    expect([sql.lag, sql.happened, sql.tried]).toEqual([1, 37, 102]);
    expect(sql.planned.value).toBeCloseTo(54 / 122, 12);
    expect(bottleneck?.step).toBe(sql);
  });

  test("a channel keeps the plan of the whole, and a stage without channels stays unknown", () => {
    const { stages, steps } = standing(machine, { month: "2025-09", member: "ads" });
    expect(stages.find(({ stage }) => stage.id === "visit")?.actual).toBeNull();
    expect(stages.find(({ stage }) => stage.id === "lead")?.actual).toBe(222);
    expect(steps.at(-1)?.planned.value).toBeCloseTo(12 / 44, 12);
  });
});

test("a period of which only some months have a target has no target", () => {
  const { stages } = standing(machine, { month: "2025-09", period: "rolling12" });
  expect(stages.every(({ actual, target }) => actual !== null && target === null)).toBe(true);
});

test("an unfinished month never counts", () => {
  const open = { ...machine, settings: { ...machine.settings, closedThrough: "2025-08" } };
  const alone = standing(open, { month: "2025-09" });
  expect([alone.bottleneck, alone.months.unfinished]).toEqual([null, ["2025-09"]]);
  const yearToDate = standing(open, { month: "2025-09", period: "ytd" });
  expect(yearToDate.months.finished.at(-1)).toBe("2025-08");
  expect(yearToDate.stages.at(-1)?.actual).toBe(41);
  expect(yearToDate.bottleneck?.hits).toBe("2025-11");
});

function twoStages(actual: readonly [number, number], target: readonly [number, number] | null): Workbook {
  const stage = { leadTimeMonths: 2 };
  return aWorkbook({
    stages: [
      { ...stage, id: "a", name: "A", metric: "tried" },
      { ...stage, id: "b", name: "B", metric: "done" },
    ],
    metrics: [aMetric({ id: "tried" }), aMetric({ id: "done", role: "kgi" })],
    series: ["tried", "done"].flatMap((metric, index) => [
      aSeries({ metric, values: [actual[index]!] }),
      ...(target ? [aSeries({ metric, kind: "target", values: [target[index]!] })] : []),
    ]),
  });
}

test("too few to prove it: how many more it takes, until the limit falls below plan", () => {
  const few = standing(twoStages([13, 3], [40, 10]), { month: "2026-04" });
  const { step, shortfall, hits } = few.bottleneck!;
  expect([step.proven, hits]).toEqual([false, "2026-04"]);
  expect(shortfall).toBeCloseTo(0.25, 12);
  const enough = standing(twoStages([(13 + step.moreNeeded!) * 13, (13 + step.moreNeeded!) * 3], [40, 10]), {
    month: "2026-04",
  });
  expect(enough.bottleneck?.step.proven).toBe(true);
});

test("nothing went on at all: the bottleneck, without a logarithm", () => {
  const { bottleneck } = standing(twoStages([200, 0], [40, 10]), { month: "2026-04" });
  expect([bottleneck?.step.logGap, bottleneck?.step.proven]).toEqual([null, true]);
});

test("more than everybody went on: a shift of periods, no bottleneck", () => {
  const { steps, bottleneck } = standing(twoStages([10, 12], [40, 10]), { month: "2026-04" });
  expect([steps[0]?.shifted, steps[0]?.proven, bottleneck]).toEqual([true, false, null]);
});

test("without targets nothing is called a bottleneck", () => {
  const { steps, bottleneck } = standing(twoStages([10, 2], null), { month: "2026-04" });
  expect(steps[0]?.planned).toEqual({ value: null, reason: "no-target" });
  expect(bottleneck).toBeNull();
});
