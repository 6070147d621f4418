import { describe, expect, test } from "vitest";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";

const answers = { id: "5b2f7c1a-3f64-4b0a-8a4e-6a0c9e2b7d10", at: "2025-10-05T00:00:00.000Z" };
const machine = sampleWorkbook("machine", answers);
const software = sampleWorkbook("software", answers);

/** Actuals of a metric: its total, or the sum of its members, month by month. */
function actuals(workbook: Workbook, metric: string): number[] {
  const parts = workbook.series.filter((series) => series.metric === metric && series.kind === "actual");
  expect(parts.length, metric).toBeGreaterThan(0);
  return Array.from({ length: 24 }, (_, month) => parts.reduce((sum, part) => sum + (part.values[month] ?? 0), 0));
}

function yearTarget(workbook: Workbook, metric: string): number {
  const target = workbook.series.find((series) => series.metric === metric && series.kind === "target");
  return (target?.values ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe.each(["machine", "software"] as const)("the %s sample", (kind) => {
  test.each(["ja", "en"] as const)("is a sound workbook in %s, labelled as a sample, always the same", (language) => {
    const workbook = sampleWorkbook(kind, { ...answers, language });
    expect(decodeWorkbook(JSON.parse(JSON.stringify(workbook)))).toEqual({ ok: true, value: workbook });
    expect(sampleWorkbook(kind, { ...answers, language })).toEqual(workbook);
    expect(workbook.name).toMatch(language === "ja" ? /^サンプル：.+（架空）$/ : /^Sample: .+ \(fictional\)$/);
    expect(workbook.settings).toMatchObject({ sample: true, closedThrough: "2025-09", fiscalYearStartMonth: 4 });
  });

  test("says nothing in Japanese in the English workbook, but the Japanese names of its metrics", () => {
    const { metrics, ...rest } = sampleWorkbook(kind, { ...answers, language: "en" });
    const told = metrics.map(({ name: _name, aliases: _aliases, ...metric }) => metric);
    expect(JSON.stringify([told, rest])).not.toMatch(/[぀-ヿ一-鿿]/);
  });

  test("has 24 months of every input, whole yen and whole counts, and targets for fiscal 2025", () => {
    const workbook = sampleWorkbook(kind, answers);
    for (const metric of workbook.metrics.filter(({ formula }) => formula === null)) {
      for (const series of workbook.series.filter((row) => row.metric === metric.id && row.kind === "actual")) {
        expect(series).toMatchObject({ start: "2023-10" });
        expect(series.values).toHaveLength(24);
        for (const value of series.values) {
          expect(value).toBeGreaterThanOrEqual(0);
          if (metric.unit !== "days") expect(Number.isInteger(value)).toBe(true);
        }
      }
      expect(actuals(workbook, metric.id).every((value) => value > 0)).toBe(true);
    }
    const targets = workbook.series.filter((series) => series.kind === "target");
    expect(targets.length).toBeGreaterThan(9);
    for (const target of targets) expect(target).toMatchObject({ start: "2025-04" });
    for (const target of targets) expect(target.values).toHaveLength(12);
  });

  test("never has more at a stage than at the one above, in any channel and month", () => {
    const workbook = sampleWorkbook(kind, answers);
    const funnel = ["leads", "mql", "sql", "opportunities", "won_deals"];
    for (const member of workbook.dimensions[0]!.members) {
      const counts = funnel.map(
        (metric) => workbook.series.find((series) => series.metric === metric && series.member === member.id)!.values,
      );
      for (let month = 0; month < 24; month += 1) {
        const column = counts.map((values) => values[month]!);
        expect(column).toEqual(column.toSorted((a, b) => b - a));
      }
    }
  });
});

describe("the machine maker's figures", () => {
  // Source: the planner mock, 前年実績 of fiscal 2024, and its goal of 120 deals of 2.5 million yen.
  test.each([
    ["won_deals", 103],
    ["opportunities", 422],
    ["sql", 533],
    ["mql", 1352],
    ["leads", 5480],
    ["visitors", 381_000],
    ["marketing_sourced_revenue", 248_230_000],
  ])("%s adds up to %i in fiscal 2024", (metric, sum) => {
    expect(total(actuals(machine, metric).slice(6, 18))).toBe(sum);
  });

  test.each([
    ["won_deals", 120],
    ["opportunities", 480],
    ["sql", 600],
    ["mql", 1500],
    ["leads", 6000],
    ["visitors", 400_000],
    ["marketing_sourced_revenue", 300_000_000],
  ])("%s is to reach %i in fiscal 2025", (metric, sum) => {
    expect(yearTarget(machine, metric)).toBe(sum);
  });

  test("the goal starts from last year's total", () => {
    expect(machine.goals[0]).toMatchObject({ baseline: 248_230_000, target: 300_000_000, due: "2026-03" });
  });

  test("marketing-sourced revenue grows to 3.5 times, and never above", () => {
    const revenue = actuals(machine, "marketing_sourced_revenue");
    expect(revenue.at(-1)! / revenue[0]!).toBe(3.5);
    expect(Math.max(...revenue)).toBe(revenue.at(-1));
  });

  test("case lead time falls from 45 to 28 days", () => {
    const days = actuals(machine, "lead_time_days");
    expect([days[0], days.at(-1)]).toEqual([45, 28]);
  });

  test("no channel earns without a deal, and the company earns more than marketing brings", () => {
    for (const member of machine.dimensions[0]!.members) {
      const part = (metric: string) =>
        machine.series.find((series) => series.metric === metric && series.member === member.id)!.values;
      for (const [month, amount] of part("marketing_sourced_revenue").entries()) {
        expect(amount! > 0).toBe(part("won_deals")[month]! > 0);
      }
    }
    const company = actuals(machine, "total_revenue");
    for (const [month, amount] of actuals(machine, "marketing_sourced_revenue").entries()) {
      expect(amount).toBeLessThan(company[month]!);
    }
  });
});

const of = (metric: string) => actuals(software, metric);

describe("the software company's figures", () => {
  test("MQL→SQL climbs from 18% to 32%", () => {
    expect(of("sql")[0]! / of("mql")[0]!).toBe(0.18);
    expect(of("sql").at(-1)! / of("mql").at(-1)!).toBe(0.32);
  });

  test("lead time falls from 30 to 22 days", () => {
    expect([of("lead_time_days")[0], of("lead_time_days").at(-1)]).toEqual([30, 22]);
  });

  test("CAC falls by 15%", () => {
    const cac = of("new_customers").map(
      (gained, month) => (of("marketing_cost")[month]! + of("sales_cost")[month]!) / gained,
    );
    expect(cac.at(-1)! / cac[0]! - 1).toBeCloseTo(-0.15, 12);
  });

  test("each month starts with the customers and the recurring revenue of the one before, to the yen", () => {
    const [mrr, opening] = [of("mrr"), of("mrr_start")];
    const [customers, atStart] = [of("total_customers"), of("customers_start")];
    for (let month = 0; month < 24; month += 1) {
      const gained = of("won_amount")[month]! / 12;
      const moved = of("mrr_expansion")[month]! - of("mrr_contraction")[month]! - of("mrr_churned")[month]!;
      expect(mrr[month]).toBe(opening[month]! + gained + moved);
      expect(customers[month]).toBe(atStart[month]! + of("new_customers")[month]! - of("churned_customers")[month]!);
      if (month > 0) expect([opening[month], atStart[month]]).toEqual([mrr[month - 1], customers[month - 1]]);
    }
    expect(of("new_customers")).toEqual(of("won_deals"));
  });

  test("the goal is the targets' last month, from last year's close", () => {
    const target = software.series.find((series) => series.metric === "mrr" && series.kind === "target")!;
    expect(software.goals[0]).toMatchObject({ baseline: of("mrr")[17]! * 12, target: target.values[11]! * 12 });
  });
});
