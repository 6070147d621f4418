import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { kpiTree, treeNodes } from "#domain/kpi-tree.ts";
import { type FunnelGoal, funnelGoals, goalFunnel } from "#domain/metric/goal-funnel.ts";
import { type Assumption, type PlannedAnswers, plannedWorkbook } from "#domain/metric/planned-workbook.ts";
import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";

const own = (value: number): Assumption => ({ value, provisional: false });
const guessed = (value: number): Assumption => ({ value, provisional: true });

/** 10億円 × 30%, 250万円, 25/80/40/25/1.5%: the example of design specification §3.1 and acceptance 3. */
const answers: PlannedAnswers = {
  id: "w1",
  at: "2025-04-01T00:00:00.000Z",
  name: "2025年度 マーケティングKPI",
  language: "ja",
  fiscalYearStartMonth: 4,
  fiscalYear: 2025,
  kgi: {
    metric: "marketing_sourced_revenue",
    kind: "amount",
    target: 300_000_000,
    baseline: null,
    companyTarget: 1_000_000_000,
    share: 0.3,
  },
  stages: goalFunnel("marketing_sourced_revenue"),
  averageDeal: own(2_500_000),
  rates: [own(0.015), own(0.25), own(0.4), own(0.8), own(0.25)],
  kpis: [],
};

function yearTarget({ series }: Workbook, metric: string): number | undefined {
  const found = series.find((one) => one.metric === metric && one.kind === "target");
  return found?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

describe("the example of the specification", () => {
  const workbook = plannedWorkbook(answers);

  test.each([
    ["marketing_sourced_revenue", 300_000_000],
    ["won_deals", 120],
    ["opportunities", 480],
    ["sql", 600],
    ["mql", 1_500],
    ["leads", 6_000],
    ["visitors", 400_000],
  ])("the monthly targets of %s add up to %d", (metric, year) => {
    expect(yearTarget(workbook, metric)).toBe(year);
  });

  test("the rates between the stages follow from their formulas", () => {
    const engine = createEngine(workbook);
    expect(engine.value({ metric: "win_rate", kind: "target", period: "FY2025" }).value).toBe(0.25);
    expect(engine.value({ metric: "lead_rate", kind: "target", period: "FY2025" }).value).toBe(0.015);
  });

  test("the KGI is made of deals and their average, and every KPI of the funnel leads to it by arithmetic", () => {
    const [root] = kpiTree(workbook).roots;
    expect(root!.children.map(({ metric, link }) => [metric.id, link])).toEqual([
      ["won_deals", "arithmetic"],
      ["avg_purchase_value", "arithmetic"],
    ]);
    expect(treeNodes(root!).filter(({ link }) => link === "influence")).toEqual([]);
    const engine = createEngine(workbook);
    expect(engine.value({ metric: "avg_purchase_value", kind: "target", period: "FY2025" }).value).toBe(2_500_000);
    expect(workbook.metrics.find(({ id }) => id === "avg_purchase_value")?.name).toBe("平均受注単価");
  });

  test("the average deal stays computed when it is also chosen as a KPI", () => {
    const chosen = plannedWorkbook({ ...answers, kpis: ["avg_purchase_value", "ltv", "cac"] });
    expect(chosen.metrics.filter(({ id }) => id === "avg_purchase_value").map(({ formula }) => formula)).toEqual([
      "marketing_sourced_revenue / won_deals",
    ]);
    expect(decodeWorkbook(chosen)).toMatchObject({ ok: true });
  });

  test("the assumptions are kept as the standard scenario, in force", () => {
    expect(workbook.plans).toEqual([
      expect.objectContaining({ kind: "standard", companyTarget: 1_000_000_000, share: 0.3, adoptedAt: answers.at }),
    ]);
  });

  test("nothing is provisional", () => {
    expect(provisionalTargets(workbook, 2025)).toEqual([]);
  });
});

test.each(funnelGoals.map(({ metric, kind }) => [metric, kind] as const))(
  "a workbook for %s passes the border, with and without rates, in both languages",
  (metric: FunnelGoal["metric"], kind) => {
    const stages = goalFunnel(metric);
    const kgi = { ...answers.kgi, metric, kind, target: 480, companyTarget: null, share: null };
    for (const language of ["ja", "en"] as const) {
      const rates = stages.slice(1).map(() => own(0.5));
      for (const more of [{ rates }, { rates: rates.map(() => null), averageDeal: null }]) {
        const workbook = plannedWorkbook({ ...answers, language, kgi, stages, kpis: ["cpl", "open_rate"], ...more });
        expect(decodeWorkbook(workbook)).toMatchObject({ ok: true });
        expect(yearTarget(workbook, metric)).toBe(480);
      }
    }
  },
);

test("a funnel without SQL has a rate of its own from MQL to opportunities", () => {
  const workbook = plannedWorkbook({
    ...answers,
    stages: answers.stages.filter(({ id }) => id !== "sql"),
    rates: [own(0.015), own(0.25), own(0.32), own(0.25)],
  });
  expect(workbook.metrics.find(({ formula }) => formula === "opportunities / mql")?.name).toBe("MQL→商談転換率");
  expect(yearTarget(workbook, "mql")).toBe(1_500);
});

test("pipeline value follows from its parts without contradicting them", () => {
  const workbook = plannedWorkbook({
    ...answers,
    kgi: { ...answers.kgi, metric: "pipeline_value", target: 200_000_000, companyTarget: null, share: null },
    stages: goalFunnel("pipeline_value"),
    rates: [own(0.015), own(0.25), own(0.4), own(0.8)],
  });
  expect(yearTarget(workbook, "valid_opportunities")).toBe(80);
  const months = createEngine(workbook).series({
    metric: "pipeline_value",
    kind: "target",
    from: "2025-04",
    to: "2026-03",
  });
  expect(months.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(200_000_000);
});

describe("provisionalTargets", () => {
  const workbook = plannedWorkbook({
    ...answers,
    rates: [own(0.015), own(0.25), guessed(0.4), own(0.8), own(0.25)],
  });

  test("a guessed rate makes itself and everything above it provisional", () => {
    expect(new Set(provisionalTargets(workbook, 2025))).toEqual(
      new Set(["mql_to_sql_rate", "mql", "leads", "visitors"]),
    );
    expect(provisionalTargets(workbook, 2026)).toEqual([]);
  });

  test("a guessed average deal makes every count provisional, but never the KGI", () => {
    const all = provisionalTargets(plannedWorkbook({ ...answers, averageDeal: guessed(2_500_000) }), 2025);
    expect(all).toEqual(["won_deals", "opportunities", "sql", "mql", "leads", "visitors"]);
  });

  test("a target typed over the plan's is no longer provisional", () => {
    const series = workbook.series.map((one) =>
      one.metric === "leads" && one.kind === "target" ? { ...one, values: one.values.map(() => 600) } : one,
    );
    expect(provisionalTargets({ ...workbook, series }, 2025)).not.toContain("leads");
  });

  test("the mark survives the file's border", () => {
    const decoded = decodeWorkbook(JSON.parse(JSON.stringify(workbook)));
    expect(decoded.ok && provisionalTargets(decoded.value, 2025)).toContain("leads");
  });
});
