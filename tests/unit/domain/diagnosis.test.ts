import { describe, expect, test } from "vitest";
import { diagnoses } from "#domain/diagnosis/diagnoses.ts";
import { type DiagnosisId, diagnosisPatterns, type Sign } from "#domain/diagnosis/diagnosis-patterns.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { metricCatalogue, metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

/** Six months of every metric that a pattern names, typed directly: three at one level, three at another. */
function found(levels: Readonly<Record<string, readonly [before: number, now: number]>>): readonly DiagnosisId[] {
  return diagnosesOf(levels).found.map(({ id }) => id);
}

function diagnosesOf(levels: Readonly<Record<string, readonly [before: number, now: number]>>) {
  const metrics = Object.keys(levels).map((id) => {
    const { unit, aggregation, formula } = metricFromCatalogue(id);
    return aMetric({ id, unit, aggregation: formula === null ? aggregation : "mean", role: "kpi" });
  });
  const series = Object.entries(levels).map(([metric, [before, now]]) =>
    aSeries({ metric, start: "2026-04", values: [before, before, before, now, now, now] }),
  );
  const workbook = aWorkbook({ metrics, series });
  return diagnoses(workbook, createEngine(workbook), "2026-09");
}

const course: Readonly<Record<Sign, readonly [number, number]>> = {
  up: [100, 200],
  down: [200, 100],
  notUp: [100, 100],
  good: [100, 100],
  poor: [200, 100],
};
const contrary: Readonly<Record<Sign, readonly [number, number]>> = {
  up: [100, 100],
  down: [100, 100],
  notUp: [100, 200],
  good: [200, 100],
  poor: [100, 100],
};

describe("the list of patterns", () => {
  test("at least ten, each with an id of its own and metrics of the catalogue", () => {
    expect(diagnosisPatterns.length).toBeGreaterThanOrEqual(10);
    expect(new Set(diagnosisPatterns.map(({ id }) => id)).size).toBe(diagnosisPatterns.length);
    const ids = new Set(metricCatalogue.map(({ id }) => id));
    for (const { conditions } of diagnosisPatterns)
      for (const { metrics } of conditions) for (const id of metrics) expect(ids).toContain(id);
  });

  test.each(diagnosisPatterns)("$id fits when every condition holds, and not when one fails", ({ id, conditions }) => {
    const held = Object.fromEntries(conditions.map(({ metrics, sign }) => [metrics[0]!, course[sign]]));
    expect(found(held)).toContain(id);
    for (const { metrics, sign } of conditions)
      expect(found({ ...held, [metrics[0]!]: contrary[sign] })).not.toContain(id);
  });

  test.each(diagnosisPatterns)("$id says which metrics it lacks", ({ id, conditions }) => {
    const { found: fitting, gaps } = diagnosesOf({ nps: [1, 1] });
    expect(fitting).toEqual([]);
    const lacking = gaps.find((gap) => gap.id === id);
    expect(lacking).toEqual({ id, reason: "metrics", metrics: conditions.map(({ metrics }) => metrics[0]) });
  });
});

describe("what the data can carry", () => {
  const metrics = ["leads", "mql", "mql_rate"].map((id) => metricFromCatalogue(id));
  const book = (leads: readonly (number | null)[], mql: readonly number[]) =>
    aWorkbook({
      metrics,
      series: [
        aSeries({ metric: "leads", start: "2026-04", values: leads }),
        aSeries({ metric: "mql", start: "2026-04", values: [...mql] }),
      ],
    });
  const judged = (leads: readonly (number | null)[], mql: readonly number[]) => {
    const workbook = book(leads, mql);
    return diagnoses(workbook, createEngine(workbook), "2026-09", "leads");
  };
  const idsOf = (...numbers: Parameters<typeof judged>) => judged(...numbers).found.map(({ id }) => id);

  const gapOf = (...numbers: Parameters<typeof judged>) =>
    judged(...numbers).gaps.find(({ id }) => id === "leadsWithoutQuality")?.reason;

  test("rates are pooled and must differ by more than chance", () => {
    expect(idsOf([100, 100, 100, 200, 200, 200], [40, 40, 40, 40, 40, 40])).toContain("leadsWithoutQuality");
    expect(idsOf([10, 10, 10, 20, 20, 20], [2, 2, 2, 3, 4, 4])).not.toContain("leadsWithoutQuality");
  });

  test("the evidence is the numbers themselves", () => {
    const [first] = judged([100, 100, 100, 200, 200, 200], [40, 40, 40, 40, 40, 40]).found;
    expect(first?.moves).toMatchObject([
      { before: 300, now: 600, verdict: "up" },
      { before: 0.4, now: 0.2, verdict: "down" },
    ]);
  });

  test("a missing month, or a handful of cases, is said instead of judged", () => {
    expect(gapOf([100, 100, null, 200, 200, 200], [40, 40, 40, 40, 40, 40])).toBe("months");
    expect(gapOf([100, 100, 100, 200, 200, 200], [1, 1, 1, 1, 1, 1])).toBe("cases");
  });
});
