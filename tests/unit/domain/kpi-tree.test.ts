import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { kpiTree, treeNodes } from "#domain/kpi-tree.ts";
import { arithmeticChildren, joiningSign, productChain } from "#domain/kpi-tree-arithmetic.ts";
import { canMove } from "#domain/kpi-tree-move.ts";
import { movedTogether, type NodeChange, sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import { weakestPath } from "#domain/kpi-tree-weakest.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const kpi = (id: string, parent: string | null, formula: string | null = null) =>
  aMetric({ id, parent, formula, role: "kpi", ...(formula?.includes("/") && { unit: "percent" as const }) });

/** Revenue = deals × average; deals = (deals ÷ opportunities) × (opportunities ÷ MQL) × MQL; MQL = its rate × leads. */
const book = aWorkbook({
  metrics: [
    aMetric({ id: "revenue", role: "kgi", unit: "currency", formula: "deals * average" }),
    kpi("deals", "revenue"),
    aMetric({ id: "average", role: "kpi", parent: "revenue", unit: "currency", aggregation: "mean" }),
    kpi("win_rate", "deals", "deals / opportunities"),
    kpi("opportunity_rate", "deals", "opportunities / mql"),
    kpi("mql", "deals"),
    kpi("mql_rate", "mql", "mql / leads"),
    kpi("leads", "mql"),
    kpi("visits", "mql"),
    aMetric({ id: "opportunities" }),
    kpi("followers", null),
  ],
  goals: [aGoal({ metric: "revenue" })],
  series: [
    aSeries({ metric: "deals", values: [10] }),
    aSeries({ metric: "average", values: [2_500_000] }),
    aSeries({ metric: "opportunities", values: [40] }),
    aSeries({ metric: "mql", values: [100] }),
    aSeries({ metric: "leads", values: [400] }),
    aSeries({ metric: "visits", values: [30_000] }),
    aSeries({ metric: "followers", values: [900] }),
  ],
});
const engine = createEngine(book);
const effectOf = (metric: string, change: NodeChange) => {
  const found = sensitivity(book, engine, { metric, kgi: "revenue", month: "2026-04", change });
  return found.path === "none" ? "no path" : (found.effect.value ?? found.effect.reason);
};

describe("tree", () => {
  test("stands from the KGI down, solid where the parent is computed from the child", () => {
    const { roots, unconnected } = kpiTree(book);
    const links = roots.flatMap(treeNodes).map(({ metric, depth, link }) => `${depth} ${metric.id} ${link}`);
    expect(links).toEqual([
      "0 revenue null",
      "1 deals arithmetic",
      "2 win_rate arithmetic",
      "2 opportunity_rate arithmetic",
      "2 mql arithmetic",
      "3 mql_rate arithmetic",
      "3 leads arithmetic",
      "3 visits influence",
      "1 average arithmetic",
    ]);
    expect(unconnected.map(({ metric }) => metric.id)).toEqual(["followers"]);
  });

  test("a circle of parents does not hang it", () => {
    const metrics = [aMetric({ id: "kgi", role: "kgi", parent: "a" }), kpi("a", "kgi"), kpi("b", "c"), kpi("c", "b")];
    expect(
      kpiTree({ metrics, goals: [] })
        .roots.flatMap(treeNodes)
        .map(({ metric }) => metric.id),
    ).toEqual(["kgi", "a"]);
  });

  test("what hangs below an input or in a circle is shown all the same", () => {
    const metrics = [aMetric({ id: "spend" }), kpi("a", "spend"), kpi("b", "c"), kpi("c", "b")];
    const shown = kpiTree({ metrics, goals: [] }).unconnected.flatMap(treeNodes);
    expect(shown.map(({ metric }) => metric.id).toSorted()).toEqual(["a", "b", "c", "spend"]);
  });

  test("every KPI of the sample has its place", () => {
    const sample = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
    const { roots, unconnected } = kpiTree(sample);
    const placed = [...roots, ...unconnected].flatMap(treeNodes).map(({ metric }) => metric.id);
    const asked = sample.metrics.filter(({ role }) => role !== "input").map(({ id }) => id);
    expect(placed.toSorted()).toEqual(asked.toSorted());
    expect(unconnected).toEqual([]);
  });
});

describe("product", () => {
  test("a chain that does not end in a child, or passes a computed count, is none", () => {
    const metrics = [aMetric({ id: "b", formula: "x * 2" })];
    expect(productChain(kpi("a", null), [kpi("r", "a", "a / b")], [])).toBeNull();
    expect(
      productChain(kpi("a", null), [kpi("r", "a", "a / b"), kpi("s", "a", "b / c"), kpi("c", "a")], metrics),
    ).toBeNull();
    expect(productChain(kpi("a", null), [kpi("r", "a", "a / b"), kpi("s", "a", "b / a")], [])).toBeNull();
  });

  test("a formula's children are those it names, whatever the formula", () => {
    const parent = kpi("cpl", null, "(media + people) / leads");
    expect([...arithmeticChildren(parent, [kpi("media", "cpl"), kpi("clicks", "cpl")], [])]).toEqual(["media"]);
    expect(joiningSign(parent)).toBeNull();
  });
});

test("counts between the rates are part of the product, and move what stands above them", () => {
  const children = [kpi("r", "a", "a / b"), kpi("b", "a"), kpi("s", "a", "b / c"), kpi("c", "a"), kpi("d", "a")];
  const metrics = [kpi("a", null), ...children];
  expect(productChain(metrics[0]!, children, [])).toEqual({ factors: ["r", "s", "c"], counts: ["a", "b"] });
  expect([...arithmeticChildren(metrics[0]!, children, [])].toSorted()).toEqual(["b", "c", "r", "s"]);
  const moved = Object.fromEntries(children.map(({ id }) => [id, movedTogether(metrics, id).toSorted()]));
  expect(moved).toEqual({ r: ["a"], b: ["a", "b"], s: ["a", "b"], c: ["a", "b", "c"], d: ["d"] });
});

describe("move", () => {
  const depth = fc.integer({ min: 2, max: 30 });
  test("never below oneself, always beside or above", () => {
    fc.assert(
      fc.property(depth, fc.nat(), fc.nat(), (length, a, b) => {
        const line = Array.from({ length }, (_, index) => ({
          id: `m${index}`,
          parent: index === 0 ? null : `m${index - 1}`,
        }));
        const [moved, target] = [a % length, b % length];
        expect(canMove(line, `m${moved}`, `m${target}`)).toBe(target < moved);
        expect(canMove(line, `m${moved}`, null)).toBe(true);
      }),
    );
  });
});

describe("sensitivity", () => {
  test("by formula: one percent more deals is one percent more revenue", () => {
    expect(effectOf("deals", "percent")).toBeCloseTo(250_000, 3);
    expect(effectOf("average", "percent")).toBeCloseTo(250_000, 3);
  });

  test("through products of rates, by percent and by point", () => {
    for (const id of ["win_rate", "opportunity_rate", "mql", "mql_rate", "leads"])
      expect(effectOf(id, "percent"), id).toBeCloseTo(250_000, 3);
    // 25% + 1pt of 40 opportunities is 0.4 deals of 2.5 million.
    expect(effectOf("win_rate", "point")).toBeCloseTo(1_000_000, 3);
    // 25% + 1pt of 400 leads is 4 MQL; 100 MQL make 10 deals.
    expect(effectOf("mql_rate", "point")).toBeCloseTo(1_000_000, 3);
    // 40% + 1pt of 100 MQL is one opportunity; a quarter of a deal.
    expect(effectOf("opportunity_rate", "point")).toBeCloseTo(625_000, 3);
  });

  test("an influence, and what hangs nowhere, has no path; the engine is as it was", () => {
    expect(effectOf("visits", "percent")).toBe("no path");
    expect(effectOf("followers", "percent")).toBe("no path");
    expect(engine.value({ metric: "revenue", period: "2026-04" }).value).toBe(25_000_000);
  });

  test("a month without values is unknown, never 0", () => {
    const found = sensitivity(book, engine, { metric: "deals", kgi: "revenue", month: "2026-05", change: "percent" });
    expect(found).toMatchObject({ path: "arithmetic", effect: { value: null, reason: "missing" } });
  });

  test("agrees with the engine for any added and multiplied formula", () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const metrics = [
          aMetric({ id: "kgi", role: "kgi", formula: "half + c" }),
          kpi("half", "kgi", "a * b"),
          kpi("c", "kgi"),
          kpi("a", "half"),
          kpi("b", "half"),
        ];
        const series = Object.entries({ a, b, c }).map(([metric, value]) => aSeries({ metric, values: [value] }));
        const one = aWorkbook({ metrics, series });
        const ask = (metric: string) =>
          sensitivity(one, createEngine(one), { metric, kgi: "kgi", month: "2026-04", change: "percent" });
        const [ofHalf, ofC, ofA] = [ask("half"), ask("c"), ask("a")];
        if (ofHalf.path === "none" || ofC.path === "none" || ofA.path === "none") throw new Error("There is a path");
        const close = (got: number | null, expected: number) =>
          expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * (a * b + c));
        close(ofHalf.effect.value, a * b * 0.01);
        close(ofA.effect.value, a * b * 0.01);
        close(ofC.effect.value, c * 0.01);
      }),
    );
  });
});

test("the weakest path follows the lowest attainment that misses its target", () => {
  const [root] = kpiTree(book).roots;
  const standings: Record<string, number> = {
    revenue: 0.8,
    deals: 0.83,
    average: 0.98,
    win_rate: 1.1,
    mql: 0.9,
    opportunity_rate: 0.77,
  };
  const standing = (id: string) => {
    const attainment = standings[id] ?? null;
    return { attainment, status: attainment === null ? "none" : attainment >= 1 ? "good" : "bad" } as const;
  };
  expect(weakestPath(root!, standing)).toEqual(["revenue", "deals", "opportunity_rate"]);
  expect(weakestPath(root!, () => ({ status: "good", attainment: 1.2 }))).toEqual([]);
});
