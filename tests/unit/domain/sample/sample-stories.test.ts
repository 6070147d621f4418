import { describe, expect, test } from "vitest";
import { attainment } from "#domain/attainment.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";
import { yearOverYear } from "#domain/year-over-year.ts";

const answers = { id: "5b2f7c1a-3f64-4b0a-8a4e-6a0c9e2b7d10", at: "2025-10-05T00:00:00.000Z" };

const percent = (value: number | null) => ((value ?? Number.NaN) * 100).toFixed(1);

describe("the machine maker, as the engine sees it", () => {
  const engine = createEngine(sampleWorkbook("machine", answers));
  const actual = (metric: string, period: string) => engine.value({ metric, period }).value;
  const target = (metric: string, period: string) => engine.value({ metric, period, kind: "target" }).value;

  // Source: the dashboard mock, September 2025 and year to date. CPL there is 8,324 of a target of 9,000.
  test.each([
    ["marketing_sourced_revenue", "81.7", "112.4", "91.8"],
    ["won_deals", "83.3", "111.1", "91.1"],
    ["opportunities", "68.2", "83.3", "89.3"],
    ["sql", "68.5", "82.2", "88.4"],
    ["mql", "88.1", "103.5", "97.4"],
    ["leads", "103.9", "119.9", "103.7"],
    ["visitors", "103.5", "112.6", "103.4"],
  ])("%s: attainment %s%, on the year %s%, year to date %s%", (metric, month, year, yearToDate) => {
    expect(percent(attainment(actual(metric, "2025-09"), target(metric, "2025-09"), "up").value)).toBe(month);
    expect(percent(yearOverYear(actual(metric, "2025-09"), actual(metric, "2024-09")).value)).toBe(year);
    const [soFar, planned] = [actual(metric, "YTD2025-09"), target(metric, "YTD2025-09")];
    expect(percent(attainment(soFar, planned, "up").value)).toBe(yearToDate);
  });

  test("rates of the mock: MQL→SQL 31.1% of 40.0%, 36.3% year to date, cost per lead 8,324 yen", () => {
    expect(actual("mql_to_sql_rate", "2025-09")).toBeCloseTo(0.311, 3);
    expect(target("mql_to_sql_rate", "2025-09")).toBeCloseTo(0.4, 12);
    expect(actual("mql_to_sql_rate", "YTD2025-09")).toBeCloseTo(258 / 711, 12);
    expect(Math.round(actual("cpl", "2025-09") ?? Number.NaN)).toBe(8324);
    expect(target("cpl", "2025-09")).toBe(9000);
  });

  test("revenue grows to 3.5 times, case lead time falls from 45 to 28 days", () => {
    expect(actual("marketing_sourced_revenue", "2025-09")! / actual("marketing_sourced_revenue", "2023-10")!).toBe(3.5);
    expect([actual("lead_time_days", "2023-10"), actual("lead_time_days", "2025-09")]).toEqual([45, 28]);
  });

  test("the year's targets make the goal", () => {
    expect(target("marketing_sourced_revenue", "FY2025")).toBe(300_000_000);
    expect(actual("marketing_sourced_revenue", "FY2024")).toBe(248_230_000);
  });
});

describe("the software company, as the engine sees it", () => {
  const engine = createEngine(sampleWorkbook("software", answers));
  const change = (metric: string) =>
    ["2023-10", "2025-09"].map((period) => engine.value({ metric, period }).value ?? Number.NaN);

  test("MQL→SQL climbs from 18% to 32%, lead time falls from 30 to 22 days, CAC by 15%", () => {
    expect(change("mql_to_sql_rate")).toEqual([0.18, 0.32]);
    expect(change("lead_time_days")).toEqual([30, 22]);
    const [first = Number.NaN, last = Number.NaN] = change("cac");
    expect(last / first - 1).toBeCloseTo(-0.15, 12);
  });

  test("ARR is twelve times the last month's recurring revenue, at every period", () => {
    const mrr = engine.value({ metric: "mrr", period: "2025-09" }).value!;
    for (const period of ["2025-09", "2025Q2", "2025H1", "YTD2025-09"]) {
      expect(engine.value({ metric: "arr", period }).value).toBe(mrr * 12);
    }
  });
});

test.each(["machine", "software"] as const)(
  "every metric of the %s sample is known in the last closed month",
  (kind) => {
    const workbook = sampleWorkbook(kind, answers);
    const engine = createEngine(workbook);
    const unknown = workbook.metrics.filter(({ id }) => engine.value({ metric: id, period: "2025-09" }).value === null);
    expect(unknown.map(({ id }) => id)).toEqual([]);
  },
);
