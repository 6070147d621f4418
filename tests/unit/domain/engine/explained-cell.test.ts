import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { explainedCell } from "#domain/engine/explained-cell.ts";
import { totalDifference } from "#domain/engine/total-difference.ts";
import type { Workbook } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { randomWorkbook, somePeriods } from "../../../support/random-workbook.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const workbook: Workbook = aWorkbook({
  dimensions: [
    {
      id: "channel",
      name: "チャネル",
      members: [
        { id: "ads", name: "広告" },
        { id: "seo", name: "検索" },
      ],
    },
  ],
  metrics: [
    aMetric({ id: "cost", dimension: "channel" }),
    aMetric({ id: "leads", name: "リード獲得数", dimension: "channel" }),
    aMetric({ id: "cpl", formula: "cost / [リード獲得数]" }),
    aMetric({ id: "growth", formula: "cost / previous(cost) - 1" }),
    aMetric({ id: "quarterly", formula: "rolling(cost, 2)" }),
    aMetric({ id: "time", aggregation: "weighted", weight: "leads", dimension: "channel" }),
    aMetric({ id: "torn", formula: "cost +" }),
    aMetric({ id: "a", formula: "b" }),
    aMetric({ id: "b", formula: "a" }),
    aMetric({ id: "onCircle", formula: "cost + a" }),
  ],
  series: [
    aSeries({ metric: "cost", member: "ads", values: [100, 200, 300] }),
    aSeries({ metric: "cost", member: "seo", values: [50, null, 70] }),
    aSeries({ metric: "cost", member: null, values: [null, null, 400] }),
    aSeries({ metric: "leads", member: "ads", values: [10, 20, 30] }),
    aSeries({ metric: "time", member: "ads", values: [60, 90, null] }),
    aSeries({ metric: "cpl", kind: "target", values: [9, 7] }),
  ],
});
const engine = createEngine(workbook);
const explained = (metric: string, period: string, member: string | null = null) =>
  explainedCell(engine, workbook, { metric, period, member });
const summary = (metric: string, period: string, member: string | null = null) =>
  explained(metric, period, member).inputs.map((input) => [
    input.metric,
    input.period,
    input.member,
    input.result.value,
  ]);

describe("the work behind a number", () => {
  test("a ratio: its formula with the period's numbers, and the inputs", () => {
    const { result, explanation, inputs } = explained("cpl", "2026Q1");
    expect(result.value).toBeCloseTo(750 / 60, 12);
    expect(explanation).toMatchObject({
      type: "formula",
      formula: {
        type: "operation",
        operator: "/",
        cell: { value: 12.5 },
        left: { type: "reference", metric: "cost", cell: { value: 750 } },
        right: { type: "reference", metric: "leads", cell: { value: 60 } },
      },
    });
    expect(inputs.map(({ metric, period, result: { have } }) => [metric, period, have])).toEqual([
      ["cost", "2026Q1", 3],
      ["leads", "2026Q1", 3],
    ]);
  });

  test("what is looked back at carries its own period", () => {
    expect(summary("growth", "2026-05")).toEqual([
      ["cost", "2026-05", null, 200],
      ["cost", "2026-04", null, 150],
    ]);
    expect(summary("quarterly", "2026-05", "ads")).toEqual([
      ["cost", "2026-04", "ads", 100],
      ["cost", "2026-05", "ads", 200],
    ]);
  });

  test("typed, blank, put together from members, from months, weighted", () => {
    expect(explained("cost", "2026-06").explanation).toEqual({ type: "typed" });
    expect(explained("cost", "2026-05", "seo").explanation).toEqual({ type: "blank" });
    expect(explained("cost", "2026-04").explanation).toEqual({ type: "members", rule: "sum" });
    expect(summary("cost", "2026-04")).toEqual([
      ["cost", "2026-04", "ads", 100],
      ["cost", "2026-04", "seo", 50],
    ]);
    expect(explained("cost", "2026Q1").explanation).toEqual({ type: "months", rule: "sum" });
    expect(summary("cost", "2026Q1").map(([, period, , value]) => [period, value])).toEqual([
      ["2026-04", 150],
      ["2026-05", 200],
      ["2026-06", 400],
    ]);
    expect(explained("time", "2026Q1", "ads").explanation).toEqual({ type: "months", rule: "weighted" });
    expect(summary("time", "2026Q1", "ads").map(([metric, , , value]) => [metric, value])).toEqual([
      ["time", 60],
      ["time", 90],
      ["time", null],
      ["leads", 10],
      ["leads", 20],
      ["leads", 30],
    ]);
  });

  test("a target that is the mean of its typed months", () => {
    const target = explainedCell(engine, workbook, { metric: "cpl", period: "2026Q1", kind: "target" });
    expect(target.explanation).toEqual({ type: "mean-of-typed" });
    expect(target.result.value).toBe(8);
    expect(target.inputs.map(({ period, result }) => [period, result.value])).toEqual([
      ["2026-04", 9],
      ["2026-05", 7],
    ]);
  });

  test("a formula that cannot be computed says where it goes wrong", () => {
    expect(explained("torn", "2026-04").explanation).toMatchObject({
      type: "faulty",
      fault: { code: "missing-value", position: 6 },
    });
    expect(explained("a", "2026-04").explanation).toEqual({ type: "circular", path: ["a", "b", "a"] });
    expect(explained("onCircle", "2026-04").explanation).toMatchObject({ type: "circular", path: ["a", "b", "a"] });
  });

  test.each(Array.from({ length: 40 }, (_, seed) => 3_000 + seed))(
    "the explained formula comes to the engine's value (random workbook %i)",
    (seed) => {
      const random = seededRandom(seed);
      const book = randomWorkbook(seed);
      const computed = createEngine(book);
      const members = [null, ...book.dimensions.flatMap((dimension) => dimension.members.map(({ id }) => id))];
      for (const { id } of book.metrics) {
        for (const kind of ["actual", "target"] as const) {
          for (const period of somePeriods(random, 4)) {
            const member = members[Math.floor(random() * members.length)] ?? null;
            const { result, explanation } = explainedCell(computed, book, { metric: id, period, member, kind });
            if (explanation.type !== "formula" || result.reason === "formula-error") continue;
            expect(explanation.formula.cell.reason ?? undefined).toBe(result.reason);
            expect(explanation.formula.cell.value ?? 0).toBeCloseTo(result.value ?? 0, 6);
          }
        }
      }
    },
  );
});

describe("a total typed beside its members", () => {
  test("is the total, and its difference from them is reported", () => {
    expect(engine.value({ metric: "cost", period: "2026-06" }).value).toBe(400);
    expect(totalDifference(engine, workbook, { metric: "cost", month: "2026-06" })).toEqual({
      typed: 400,
      members: 370,
      difference: 30,
    });
  });

  test("no total, or no members: nothing to report", () => {
    expect(totalDifference(engine, workbook, { metric: "cost", month: "2026-04" })).toBeNull();
    expect(totalDifference(engine, workbook, { metric: "cost", month: "2027-04" })).toBeNull();
    expect(totalDifference(engine, workbook, { metric: "cpl", month: "2026-04", kind: "target" })).toBeNull();
  });
});
