import { describe, expect, test } from "vitest";
import { metricsWithInputs } from "#domain/metric/metrics-with-inputs.ts";
import { type StartingAnswers, startingWorkbook } from "#domain/metric/starting-workbook.ts";

const answers: StartingAnswers = {
  id: "w1",
  at: "2026-04-01T00:00:00.000Z",
  name: "2026年度 マーケティングKPI",
  language: "ja",
  fiscalYearStartMonth: 4,
  fiscalYear: 2026,
  kgi: { metric: "marketing_sourced_revenue", target: 300_000_000, baseline: 200_000_000 },
  kpis: ["leads", "mql", "win_rate", "cpl"],
};

describe("metricsWithInputs", () => {
  test("brings along what a formula needs, however deep", () => {
    const ids = metricsWithInputs(["ltv_cac"]).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "ltv",
        "avg_purchase_value",
        "won_deals",
        "cac",
        "marketing_cost",
        "sales_cost",
        "new_customers",
      ]),
    );
  });

  test("a metric the catalogue does not have is a programming error", () => {
    expect(() => metricsWithInputs(["no_such"])).toThrow(RangeError);
  });
});

describe("startingWorkbook", () => {
  const workbook = startingWorkbook(answers);
  const metric = (id: string) => workbook.metrics.find((candidate) => candidate.id === id);

  test("the KGI carries the goal, from April to March", () => {
    expect(metric("marketing_sourced_revenue")?.role).toBe("kgi");
    expect(workbook.goals).toEqual([
      expect.objectContaining({ target: 300_000_000, baseline: 200_000_000, start: "2026-04", due: "2027-03" }),
    ]);
  });

  test("its monthly targets add up to the year", () => {
    const [series] = workbook.series;
    expect(series).toMatchObject({ metric: "marketing_sourced_revenue", kind: "target", start: "2026-04" });
    expect(series?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(300_000_000);
  });

  test("a goal in months that do not add up repeats", () => {
    const { series } = startingWorkbook({ ...answers, kgi: { metric: "arr", target: 120_000_000, baseline: null } });
    expect(series[0]?.values).toEqual(Array(12).fill(120_000_000));
  });

  test("inputs of formulas come along as inputs, and what marketing moves stands below MQL", () => {
    expect(metric("won_deals")).toMatchObject({ role: "input", parent: null });
    expect(metric("leads")).toMatchObject({ role: "kpi", parent: "mql", stage: "lead" });
    expect(metric("mql")).toMatchObject({ role: "kpi", parent: "marketing_sourced_revenue", stage: "mql" });
  });

  test("the funnel has the stages that are followed, top to bottom", () => {
    expect(workbook.stages.map(({ id, metric: counted }) => [id, counted])).toEqual([
      ["lead", "leads"],
      ["mql", "mql"],
    ]);
  });

  test("in English the names of stages and definitions are English", () => {
    const english = startingWorkbook({ ...answers, language: "en" });
    expect(english.stages[0]?.name).toBe("Leads");
    expect(english.settings.language).toBe("en");
  });
});
