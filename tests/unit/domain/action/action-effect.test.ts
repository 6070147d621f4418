import { expect, test } from "vitest";
import { actionEffect } from "#domain/action/action-effect.ts";
import { countChange } from "#domain/action/count-change.ts";
import { otherChanges } from "#domain/action/other-changes.ts";
import { createEngine } from "#domain/engine/engine.ts";
import type { Action } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const months = (mql: number[], sql: number[], leads: number[]) =>
  aWorkbook({
    metrics: [
      aMetric({ id: "leads" }),
      aMetric({ id: "mql" }),
      aMetric({ id: "sql" }),
      aMetric({ id: "rate", unit: "percent", formula: "sql / mql", parent: "sql" }),
      aMetric({ id: "cost", unit: "currency", direction: "down", targetType: "atMost" }),
    ],
    stages: [
      { id: "s1", name: "MQL", metric: "mql", leadTimeMonths: 1 },
      { id: "s2", name: "SQL", metric: "sql", leadTimeMonths: 0 },
    ],
    series: [
      aSeries({ metric: "mql", values: mql }),
      aSeries({ metric: "sql", values: sql }),
      aSeries({ metric: "leads", values: leads }),
      aSeries({ metric: "cost", values: leads.map((count) => count * 1000) }),
    ],
  });
const book = months([100, 100, 100, 100, 100, 100], [18, 18, 18, 20, 32, 32], [40, 40, 40, 41, 80, 80]);
const effectOf = (action: Partial<Action>, through = "2026-09", of = book) =>
  actionEffect(of, createEngine(of), { id: "a", startedOn: "2026-06-10", ...action }, through);

test("the exact test of two counts is the binomial one, counted out", () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  const likelihood = (k: number) => choose(14, k) * 0.6 ** k * 0.4 ** (14 - k);
  const tails = Array.from({ length: 15 }, (_, k) => likelihood(k)).filter((one) => one <= likelihood(11) + 1e-12);
  const expected = tails.reduce((sum, one) => sum + one, 0);
  expect(countChange({ count: 3, days: 40 }, { count: 11, days: 60 })).toBeCloseTo(expected, 10);
  expect(countChange({ count: 3, days: 20 }, { count: 3, days: 20 })).toBeCloseTo(1, 10);
  expect(countChange({ count: 3.5, days: 20 }, { count: 3, days: 20 })).toBeNull();
});

test("a rate is judged from its counts, once its lead time has passed", () => {
  expect(effectOf({ metric: "rate" }, "2026-07")).toMatchObject({ kind: "tooEarly", from: "2026-08" });
  expect(effectOf({ metric: "rate" })).toMatchObject({
    kind: "measured",
    test: "rate",
    before: 0.18,
    after: 0.32,
    finding: "worked",
    months: { before: ["2026-04", "2026-05"], after: ["2026-08", "2026-09"] },
  });
});

test("few cases decide nothing, and less than was expected is said only when it is sure", () => {
  const few = months([10, 10, 10, 10, 10, 10], [2, 2, 2, 2, 3, 3], []);
  expect(effectOf({ metric: "rate" }, "2026-09", few)).toMatchObject({ finding: "unclear" });
  expect(effectOf({ metric: "rate", expected: 0.5 })).toMatchObject({ finding: "worked" });
  const flat = months([900, 900, 900, 900, 900, 900], [180, 180, 180, 180, 180, 180], []);
  expect(effectOf({ metric: "rate", expected: 0.1 }, "2026-09", flat)).toMatchObject({ finding: "notWorked" });
});

test("a month with many holidays is shorter: the same count in it is less likely chance", () => {
  const grown = months([], [], [100, 100, 100, 100, 100, 110]);
  const chance = (holidays?: ReadonlySet<string>) => {
    const action: Action = { id: "a", metric: "leads", startedOn: "2026-08-10" };
    const effect = actionEffect(grown, createEngine(grown), action, "2026-09", holidays);
    return effect.kind === "measured" ? (effect.chance ?? 1) : 1;
  };
  expect(chance(new Set(["2026-09-21", "2026-09-22", "2026-09-23"]))).toBeLessThan(chance());
});

test("counts are tested over business days, money is only described", () => {
  expect(effectOf({ metric: "leads" })).toMatchObject({ test: "count", finding: "worked" });
  expect(effectOf({ metric: "cost" })).toMatchObject({ test: "described", finding: null });
});

test("without a KPI, a beginning or numbers it says which", () => {
  expect(effectOf({})).toEqual({ kind: "noMetric" });
  expect(effectOf({ metric: "leads", startedOn: undefined as never })).toEqual({ kind: "notBegun" });
  expect(effectOf({ metric: "leads" }, "2027-03", months([], [], []))).toMatchObject({ kind: "noNumbers" });
});

test("what else changed on the same path in the same months is named", () => {
  const other: Action = { id: "b", metric: "sql", startedOn: "2026-07-01", text: "架電を早める" };
  const workbook = {
    ...book,
    actions: [other, { id: "c", metric: "leads", startedOn: "2026-07-01" }, { id: "d", metric: "sql" }],
    events: [
      { id: "e", month: "2026-08", text: "展示会" },
      { id: "f", month: "2026-12", text: "値上げ" },
    ],
    history: [{ id: "h", metric: "rate", at: "2026-07-02T00:00:00.000Z" }],
  };
  const found = otherChanges(workbook, { id: "a", metric: "rate" }, ["2026-04", "2026-09"]);
  expect(found.actions).toEqual([other]);
  expect(found.events.map(({ text }) => text)).toEqual(["展示会"]);
  expect(found.changes).toBe(1);
});
