import { describe, expect, test } from "vitest";
import { createEngine, type Engine } from "#domain/engine/engine.ts";
import type { Metric, Series, Settings, Workbook } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { expectGolden, golden } from "../golden-case.ts";

/** The sentences of the file format's second and third part, each with numbers worked out by hand. */

const channel = {
  id: "channel",
  name: "チャネル",
  members: [
    { id: "ads", name: "広告" },
    { id: "seo", name: "検索" },
  ],
};

interface Parts {
  readonly metrics: readonly (Partial<Metric> & Pick<Metric, "id">)[];
  readonly series?: readonly (Partial<Series> & Pick<Series, "metric">)[];
  readonly settings?: Partial<Settings>;
  readonly dimensions?: Workbook["dimensions"];
}

/** The series start in April 2026, fiscal years in April. */
function engineWith({ metrics, series = [], settings = {}, dimensions = [channel] }: Parts): Engine {
  const workbook = aWorkbook({ metrics: metrics.map(aMetric), series: series.map(aSeries), dimensions });
  return createEngine({ ...workbook, settings: { ...workbook.settings, ...settings } });
}

function valueOf(formula: string, values: Record<string, number | null> = {}): unknown {
  const engine = engineWith({
    metrics: [{ id: "result", formula }, ...Object.keys(values).map((id) => ({ id }))],
    series: Object.entries(values).map(([metric, value]) => ({ metric, values: [value] })),
  });
  const { value, reason } = engine.value({ metric: "result", period: "2026-04" });
  return reason ?? value;
}

describe("formulas", () => {
  test.each([
    ["-2 ^ 2", 4],
    ["2 ^ 3 ^ 2", 64],
    ["2 ^ -1", 0.5],
    ["7 - 2 - 1", 4],
    ["（１２－２）÷４", 2.5],
    ["1 < 2", 1],
    ["2 <= 1", 0],
    ["3 = 3", 1],
    ["3 <> 3", 0],
    ["round(2.5, 0)", 3],
    ["round(-2.5, 0)", -3],
    ["round(1.005, 2)", 1.01],
    ["round(1450, -2)", 1500],
    ["round(0.285, 2)", 0.29],
    ["abs(-3)", 3],
    ["sum(1, 2, 3)", 6],
    ["avg(1, 2, 6)", 3],
    ["min(3, 1, 2)", 1],
    ["max(3, 1, 2)", 3],
    ["if(1 > 2, 10, 20)", 20],
    ["if(0.5, 10, 20)", 10],
    ["0 * -1", 0],
  ])("%s is %d", (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  const given = { a: 6, zero: 0, none: null };
  test.each([
    ["a + none", "missing"],
    ["none * zero", "missing"],
    ["sum(a, none)", 6],
    ["avg(a, none, 2)", 4],
    ["min(a, none)", 6],
    ["max(none, a)", 6],
    ["sum(none, none)", "missing"],
    ["sum(none, a / zero)", "missing"],
    ["sum(a / zero, a)", 6],
    ["if(a > 1, a, none)", 6],
    ["if(a < 1, a, none)", "missing"],
    ["if(none, a, a)", "missing"],
    ["a / zero", "division-by-zero"],
    ["zero / zero", "division-by-zero"],
    ["none / zero", "missing"],
    ["1 / (a / zero)", "division-by-zero"],
    ["5 / (1e308 * 10)", "not-finite"],
    ["(-a) ^ 0.5", "not-finite"],
    ["a / zero + (-a) ^ 0.5", "division-by-zero"],
    ["abs(none)", "missing"],
    ["none ^ 0", "missing"],
    ["none < a", "missing"],
  ])("%s gives %s", (formula, expected) => {
    expect(valueOf(formula, given)).toBe(expected);
  });

  test("names are understood as well as ids", () => {
    const engine = engineWith({
      metrics: [
        { id: "ltv_cac", name: "LTV:CAC比率" },
        { id: "double", formula: "［LTV:CAC比率］×２" },
      ],
      series: [{ metric: "ltv_cac", values: [3] }],
    });
    expect(engine.value({ metric: "double", period: "2026-04" }).value).toBe(6);
  });

  test("a faulty formula is a result, and so is all that depends on it", () => {
    const engine = engineWith({
      metrics: [
        { id: "good" },
        { id: "torn", formula: "good +" },
        { id: "stranger", formula: "good / nobody" },
        { id: "a", formula: "b + 1" },
        { id: "b", formula: "a * good" },
        { id: "onTorn", formula: "sum(torn, good)" },
        { id: "onCycle", formula: "a + good" },
        { id: "onBoth", formula: "onCycle + onTorn" },
        { id: "fine", formula: "good * 2" },
      ],
      series: [{ metric: "good", values: [5] }],
    });
    const reason = (metric: string) => engine.value({ metric, period: "2026-04" }).reason;
    expect(["torn", "stranger", "onTorn", "onBoth"].map(reason)).toEqual(Array(4).fill("formula-error"));
    expect(["a", "b", "onCycle"].map(reason)).toEqual(Array(3).fill("cycle"));
    expect(engine.value({ metric: "fine", period: "2026-04" })).toEqual({ value: 10, have: 1, of: 1 });
  });

  test("a chain of 5,000 formulas is followed, within the data and beyond it", () => {
    const metrics = Array.from({ length: 5_000 }, (_, place) => ({
      id: `m${place}`,
      ...(place === 0 ? {} : { formula: `m${place - 1} + 1` }),
    }));
    const engine = engineWith({ metrics, series: [{ metric: "m0", values: [1, null] }] });
    expect(engine.value({ metric: "m4999", period: "2026-04" }).value).toBe(5_000);
    expect(engine.value({ metric: "m4999", period: "2026-05" }).reason).toBe("missing");
    expect(engine.value({ metric: "m4999", period: "R12:2031-01" })).toEqual({
      value: null,
      reason: "missing",
      have: 0,
      of: 12,
    });
    engine.setValue({ metric: "m0", month: "2026-05", value: 2 });
    expect(engine.value({ metric: "m4999", period: "2026-05" }).value).toBe(5_001);
  });
});

const rule = (aggregation: Metric["aggregation"], values: readonly (number | null)[]) =>
  engineWith({ metrics: [{ id: "x", aggregation }], series: [{ metric: "x", values }] });

describe("aggregation over months", () => {
  test.each([
    ["sum", 6],
    ["last", 4],
    ["first", 2],
    ["mean", 3],
  ] as const)("%s skips months without a value", (aggregation, expected) => {
    const engine = rule(aggregation, [2, null, 4]);
    expect(engine.value({ metric: "x", period: "2026Q1" })).toEqual({ value: expected, have: 2, of: 3 });
    expect(engine.value({ metric: "x", period: "FY2026" })).toEqual({ value: expected, have: 2, of: 12 });
  });

  test("weighted is Σ(value × weight) / Σ weight over the months that have both", () => {
    const engine = engineWith({
      metrics: [{ id: "rate", aggregation: "weighted", weight: "n" }, { id: "n" }],
      series: [
        { metric: "rate", values: [0.1, 0.4, 0.9] },
        { metric: "n", values: [100, 300, null] },
      ],
    });
    expect(engine.value({ metric: "rate", period: "2026Q1" }).value).toBeCloseTo((10 + 120) / 400, 12);
    engine.setValue({ metric: "n", month: "2026-04", value: -300 });
    expect(engine.value({ metric: "rate", period: "2026Q1" })).toMatchObject({
      value: null,
      reason: "division-by-zero",
    });
    engine.setValue({ metric: "n", month: "2026-04", value: null });
    engine.setValue({ metric: "n", month: "2026-05", value: null });
    expect(engine.value({ metric: "rate", period: "2026Q1" })).toMatchObject({
      value: null,
      reason: "missing",
      have: 3,
    });
  });

  test("a ratio is recomputed from its aggregated inputs, not averaged", () => {
    const engine = engineWith({
      metrics: [{ id: "won" }, { id: "deals" }, { id: "rate", formula: "won / deals" }],
      series: [
        { metric: "won", values: [1, 9, 0] },
        { metric: "deals", values: [10, 10, 30] },
      ],
    });
    expect(engine.value({ metric: "rate", period: "2026Q1" })).toEqual({ value: 0.2, have: 3, of: 3 });
    expect(engine.value({ metric: "rate", period: "YTD2026-05" }).value).toBe(0.5);
    expect(engine.value({ metric: "rate", period: "R12:2026-05" }).value).toBe(0.5);
  });

  test("a formula that carries sum is evaluated per month and member first", () => {
    const engine = engineWith({
      metrics: [
        { id: "price", aggregation: "mean", dimension: "channel" },
        { id: "count", dimension: "channel" },
        { id: "revenue", formula: "price * count", aggregation: "sum" },
      ],
      series: [
        { metric: "price", member: "ads", values: [10, 20] },
        { metric: "price", member: "seo", values: [100, 100] },
        { metric: "count", member: "ads", values: [1, 2] },
        { metric: "count", member: "seo", values: [3, 4] },
      ],
    });
    expect(engine.value({ metric: "revenue", period: "2026-04" }).value).toBe(10 + 300);
    expect(engine.value({ metric: "revenue", period: "2026Q1" }).value).toBe(10 + 300 + 40 + 400);
    expect(engine.value({ metric: "revenue", period: "2026Q1", member: "ads" }).value).toBe(50);
  });

  test("inputs in different months are marked, in the metric and in what is computed from it", () => {
    const engine = engineWith({
      metrics: [
        { id: "cost" },
        { id: "leads" },
        { id: "cpl", formula: "cost / leads" },
        { id: "double", formula: "cpl * 2" },
      ],
      series: [
        { metric: "cost", values: [100, 100, 100] },
        { metric: "leads", values: [10, null, 10] },
      ],
    });
    expect(engine.value({ metric: "cpl", period: "2026Q1" })).toEqual({ value: 15, have: 2, of: 3, uneven: true });
    expect(engine.value({ metric: "double", period: "2026Q1" }).uneven).toBe(true);
    expect(engine.value({ metric: "cpl", period: "2026-04" })).toEqual({ value: 10, have: 1, of: 1 });
    expect(engine.value({ metric: "cpl", period: "YTD2026-04" })).toEqual({ value: 10, have: 1, of: 1 });
    engine.setValue({ metric: "leads", month: "2026-05", value: 10 });
    expect(engine.value({ metric: "cpl", period: "2026Q1" })).toEqual({ value: 10, have: 3, of: 3 });
  });

  test("golden K07: quarter and months of a conversion rate", () => {
    interface Months {
      readonly months: readonly { readonly visits: number; readonly conversions: number | null }[];
    }
    interface Rates {
      readonly monthly_rate: readonly (number | null)[];
      readonly q1_rate: number;
    }
    const { inputs, expected, tolerance } = golden<Months, Rates>("K07-ratio-aggregation");
    const engine = engineWith({
      metrics: [{ id: "visits" }, { id: "conversions" }, { id: "rate", formula: "conversions / visits * 100" }],
      series: [
        { metric: "visits", start: "2025-04", values: inputs.months.map(({ visits }) => visits) },
        { metric: "conversions", start: "2025-04", values: inputs.months.map(({ conversions }) => conversions) },
      ],
    });
    const months = engine.series({ metric: "rate", from: "2025-04", to: "2025-08" });
    expectGolden(
      months.map(({ value }) => value),
      expected.monthly_rate,
      tolerance,
    );
    expectGolden(engine.value({ metric: "rate", period: "2025Q1" }).value, expected.q1_rate, tolerance);
    expect(months.map(({ reason }) => reason).slice(3)).toEqual(["division-by-zero", "missing"]);
    expect(engine.value({ metric: "rate", period: "YTD2025-08" }).uneven).toBe(true);
  });
});

const blanks = (values: readonly (number | null)[], closedThrough: string | null) =>
  engineWith({
    metrics: [{ id: "x", aggregation: "mean", blankAsZero: true }],
    series: [{ metric: "x", start: "2026-05", values }],
    settings: { closedThrough },
  });

const monthsOf = (engine: Engine) =>
  engine.series({ metric: "x", from: "2026-04", to: "2026-09" }).map(({ value }) => value);

describe("blanks as zero", () => {
  test("count from the first value to the last closed month", () => {
    const engine = blanks([4, null, 2], "2026-08");
    expect(monthsOf(engine)).toEqual([null, 4, 0, 2, 0, null]);
    expect(engine.value({ metric: "x", period: "2026H1" })).toEqual({ value: 1.5, have: 4, of: 6 });
  });

  test("count to the last value while no month is closed, and move with it", () => {
    const engine = blanks([4, null, 2], null);
    expect(monthsOf(engine)).toEqual([null, 4, 0, 2, null, null]);
    engine.setValue({ metric: "x", month: "2026-09", value: 1 });
    expect(monthsOf(engine)).toEqual([null, 4, 0, 2, 0, 1]);
    engine.setValue({ metric: "x", month: "2026-05", value: null });
    engine.setValue({ metric: "x", month: "2026-09", value: null });
    expect(monthsOf(engine)).toEqual([null, null, null, 2, null, null]);
  });

  test("do not count after the last closed month, though values stand there", () => {
    expect(monthsOf(blanks([4, null, null, null, 2], "2026-06"))).toEqual([null, 4, 0, null, null, 2]);
  });

  test("reach a last closed month in a later fiscal year", () => {
    const engine = blanks([4], "2028-01");
    expect(engine.value({ metric: "x", period: "2028-01" })).toEqual({ value: 0, have: 1, of: 1 });
    expect(engine.value({ metric: "x", period: "2028-02" }).reason).toBe("missing");
  });
});

describe("members", () => {
  const leads = { id: "leads", dimension: "channel" };

  test("are combined first, skipping those without a value; a typed total is the month's total", () => {
    const engine = engineWith({
      metrics: [leads],
      series: [
        { metric: "leads", member: "ads", values: [1, 2, null] },
        { metric: "leads", member: "seo", values: [10, null, null] },
        { metric: "leads", member: null, values: [null, 50, null] },
      ],
    });
    const total = (period: string) => engine.value({ metric: "leads", period });
    expect(total("2026-04").value).toBe(11);
    expect(total("2026-05").value).toBe(50);
    expect(total("2026-06")).toEqual({ value: null, reason: "missing", have: 0, of: 1 });
    expect(total("2026Q1")).toEqual({ value: 61, have: 2, of: 3 });
    expect(engine.value({ metric: "leads", period: "2026Q1", member: "seo" })).toEqual({ value: 10, have: 1, of: 3 });
  });

  test("have a mean, or a weighted mean, month by month, before the months are combined", () => {
    const engine = engineWith({
      metrics: [
        { id: "margin", dimension: "channel", aggregation: "last", across: "weighted", weight: "customers" },
        { id: "score", dimension: "channel", aggregation: "mean" },
        { id: "customers", dimension: "channel", aggregation: "last" },
      ],
      series: ["margin", "score"]
        .flatMap((metric) => [
          { metric, member: "ads", values: [0.2, 0.4] },
          { metric, member: "seo", values: [0.6, null] },
        ])
        .concat([
          { metric: "customers", member: "ads", values: [3, 3] },
          { metric: "customers", member: "seo", values: [1, 1] },
        ]),
    });
    expect(engine.value({ metric: "margin", period: "2026-04" }).value).toBeCloseTo((0.6 + 0.6) / 4, 12);
    expect(engine.value({ metric: "margin", period: "2026Q1" }).value).toBeCloseTo(0.4, 12);
    expect(engine.value({ metric: "score", period: "2026Q1" }).value).toBeCloseTo((0.4 + 0.4) / 2, 12);
    expect(engine.value({ metric: "customers", period: "FY2026" }).value).toBe(4);
  });

  test("that a metric does not have are not applicable, and so are formulas with such an input", () => {
    const engine = engineWith({
      metrics: [leads, { id: "cost" }, { id: "cpl", formula: "cost / leads" }, { id: "share", formula: "leads / 10" }],
      series: [
        { metric: "leads", member: "ads", values: [4] },
        { metric: "cost", values: [100] },
      ],
    });
    const ads = (metric: string) => engine.value({ metric, period: "2026-04", member: "ads" });
    expect(ads("cost")).toEqual({ value: null, reason: "not-applicable", have: 0, of: 1 });
    expect(ads("cpl").reason).toBe("not-applicable");
    expect(ads("share").value).toBe(0.4);
    expect(engine.value({ metric: "cpl", period: "2026-04" }).value).toBe(25);
  });
});

const sum = (from: number, to: number) => ((from + to) * (to - from + 1)) / 2;

describe("periods", () => {
  const year = Array.from({ length: 24 }, (_, month) => month + 1);
  const engine = engineWith({
    metrics: [
      { id: "x" },
      { id: "stock", aggregation: "last" },
      { id: "before", formula: "previous(x)" },
      { id: "twoBefore", formula: "lag(x, 2)" },
      { id: "yearBefore", formula: "lastYear(x)" },
      { id: "toDate", formula: "ytd(x)" },
      { id: "threeMonths", formula: "rolling(x, 3)" },
      { id: "growth", formula: "stock / previous(stock) - 1" },
      { id: "ratioBefore", formula: "previous(x / stock)" },
    ],
    series: [
      { metric: "x", values: year },
      { metric: "stock", values: year },
    ],
  });
  const value = (metric: string, period: string) => engine.value({ metric, period }).value;

  test.each([
    ["2026-09", 6],
    ["2026Q2", sum(4, 6)],
    ["2026Q4", sum(10, 12)],
    ["2026H2", sum(7, 12)],
    ["FY2026", sum(1, 12)],
    ["YTD2026-09", sum(1, 6)],
    ["YTD2027-04", 13],
    ["R12:2027-04", sum(2, 13)],
    ["R12:2026-05", 3],
  ])("%s", (period, expected) => {
    expect(value("x", period)).toBe(expected);
  });

  test("previous and lag step by the period's own length, a year to date and a rolling year by months", () => {
    expect(value("before", "2026-09")).toBe(5);
    expect(value("before", "2026Q2")).toBe(sum(1, 3));
    expect(value("before", "2026H2")).toBe(sum(1, 6));
    expect(value("before", "FY2027")).toBe(sum(1, 12));
    expect(value("before", "YTD2026-09")).toBe(sum(1, 5));
    expect(value("before", "YTD2027-04")).toBe(sum(1, 12));
    expect(value("before", "R12:2027-04")).toBe(sum(1, 12));
    expect(value("twoBefore", "2026Q3")).toBe(sum(1, 3));
    expect(value("before", "2026-04")).toBeNull();
  });

  test("lastYear goes twelve months back", () => {
    expect(value("yearBefore", "2027-09")).toBe(6);
    expect(value("yearBefore", "2027Q2")).toBe(sum(4, 6));
    expect(value("yearBefore", "YTD2027-09")).toBe(sum(1, 6));
    expect(value("yearBefore", "2028-09")).toBe(18);
    expect(value("yearBefore", "FY2028")).toBe(sum(13, 24));
  });

  test("ytd and rolling are taken at the period's last month", () => {
    expect(value("toDate", "2026-09")).toBe(sum(1, 6));
    expect(value("toDate", "2026Q2")).toBe(sum(1, 6));
    expect(value("threeMonths", "2026-09")).toBe(sum(4, 6));
    expect(value("threeMonths", "2026H1")).toBe(sum(4, 6));
    expect(value("threeMonths", "2026-05")).toBe(3);
  });

  test("a stock's growth over a quarter compares the last months; an expression can be looked back at", () => {
    expect(value("growth", "2026Q2")).toBe(6 / 3 - 1);
    expect(value("ratioBefore", "2026Q2")).toBe(sum(1, 3) / 3);
  });

  test("a series has one result per period that ends in its months", () => {
    const quarters = engine.series({ metric: "x", from: "2026-05", to: "2026-12", grain: "quarter" });
    expect(quarters.map((result) => result.value)).toEqual([sum(1, 3), sum(4, 6), sum(7, 9)]);
    expect(engine.series({ metric: "x", from: "2026-06", to: "2026-05" })).toEqual([]);
    expect(engine.series({ metric: "x", from: "2026-04", to: "2028-03", grain: "year" })).toHaveLength(2);
    expect(engine.series({ metric: "x", from: "2026-04", to: "2026-06", grain: "ytd" }).map((r) => r.value)).toEqual([
      1, 3, 6,
    ]);
  });

  test("months outside the data answer, too", () => {
    expect(engine.value({ metric: "x", period: "FY1999" })).toEqual({
      value: null,
      reason: "missing",
      have: 0,
      of: 12,
    });
    expect(engine.value({ metric: "growth", period: "2099-01" }).reason).toBe("missing");
    expect(
      createEngine(aWorkbook({ metrics: [aMetric({ id: "x" })] })).value({ metric: "x", period: "2026Q1" }),
    ).toEqual({
      value: null,
      reason: "missing",
      have: 0,
      of: 3,
    });
  });
});

const target = (engine: Engine, period: string) => engine.value({ metric: "rate", period, kind: "target" }).value;

describe("targets", () => {
  const metrics = [{ id: "won" }, { id: "deals" }, { id: "rate", formula: "won / deals" }];
  const inputs = [
    { metric: "won", kind: "target" as const, values: [1, 2, 3] },
    { metric: "deals", kind: "target" as const, values: [10, 10, 10] },
  ];

  test("go through the formula with the inputs' targets", () => {
    const engine = engineWith({ metrics, series: inputs });
    expect(target(engine, "2026-04")).toBe(0.1);
    expect(target(engine, "2026Q1")).toBe(0.2);
    expect(engine.value({ metric: "rate", period: "2026Q1" }).reason).toBe("missing");
  });

  test("typed for the formula win in their month, and give way at a coarser period to complete inputs", () => {
    const engine = engineWith({ metrics, series: [...inputs, { metric: "rate", kind: "target", values: [0.5, 0.7] }] });
    expect(target(engine, "2026-04")).toBe(0.5);
    expect(target(engine, "2026-06")).toBe(0.3);
    expect(target(engine, "2026Q1")).toBe(0.2);
    expect(target(engine, "YTD2026-05")).toBe(0.15);
  });

  test("else the coarser period is the plain mean of the typed months", () => {
    const engine = engineWith({ metrics, series: [...inputs, { metric: "rate", kind: "target", values: [0.5, 0.7] }] });
    expect(target(engine, "FY2026")).toBe(0.6);
    engine.setValue({ metric: "deals", month: "2026-06", kind: "target", value: null });
    expect(target(engine, "2026Q1")).toBe(0.6);
    expect(engine.value({ metric: "rate", period: "2026Q1", kind: "target" }).uneven).toBeUndefined();
  });
});

describe("typing values", () => {
  test("reaches everything that depends on them, later years included", () => {
    const engine = engineWith({
      metrics: [
        { id: "x" },
        { id: "double", formula: "x * 2" },
        { id: "growth", formula: "double / lastYear(double)" },
      ],
      series: [{ metric: "x", values: Array.from({ length: 24 }, () => 1) }],
    });
    expect(engine.value({ metric: "growth", period: "FY2027" }).value).toBe(1);
    engine.setValue({ metric: "x", month: "2026-05", value: 13 });
    expect(engine.value({ metric: "double", period: "2026Q1" }).value).toBe(30);
    expect(engine.value({ metric: "growth", period: "FY2027" }).value).toBe(0.5);
    expect(engine.value({ metric: "growth", period: "2027-05" }).value).toBe(1 / 13);
  });

  test("far outside the data makes room for them", () => {
    const engine = engineWith({ metrics: [{ id: "x" }], series: [{ metric: "x", values: [1] }] });
    expect(engine.value({ metric: "x", period: "FY2026" }).value).toBe(1);
    engine.setValue({ metric: "x", month: "2031-07", value: 5 });
    engine.setValue({ metric: "x", month: "2020-01", value: 7 });
    expect(
      ["2020-01", "2026-04", "2031-07", "FY2031"].map((period) => engine.value({ metric: "x", period }).value),
    ).toEqual([7, 1, 5, 5]);
  });
});

describe("programming errors throw", () => {
  const engine = engineWith({
    metrics: [{ id: "x" }, { id: "f", formula: "x * 2" }, { id: "leads", dimension: "channel" }],
  });

  test.each(["2026-13", "2026", "2026Q5", "2026H3", "FY26", "YTD2026", "R12:2026-00", "R122026-01", "", "2026-1"])(
    "period %s",
    (period) => {
      expect(() => engine.value({ metric: "x", period })).toThrow(RangeError);
    },
  );

  test("unknown metric, member, kind or grain", () => {
    expect(() => engine.value({ metric: "y", period: "2026-04" })).toThrow(RangeError);
    expect(() => engine.value({ metric: "toString", period: "2026-04" })).toThrow(RangeError);
    expect(() => engine.value({ metric: "leads", period: "2026-04", member: "tv" })).toThrow(RangeError);
    expect(() => engine.value({ metric: "x", period: "2026-04", kind: "plan" as "actual" })).toThrow(RangeError);
    expect(() => engine.series({ metric: "x", from: "2026-04", to: "2026-4" })).toThrow(RangeError);
    expect(() => engine.series({ metric: "x", from: "2026-04", to: "2026-05", grain: "week" as "month" })).toThrow(
      RangeError,
    );
  });

  test("typing a formula's actuals, a wrong month or member, or no number", () => {
    expect(() => engine.setValue({ metric: "f", month: "2026-04", value: 1 })).toThrow(RangeError);
    expect(() => engine.setValue({ metric: "x", month: "2026Q1", value: 1 })).toThrow(RangeError);
    expect(() => engine.setValue({ metric: "x", month: "2026-04", member: "ads", value: 1 })).toThrow(RangeError);
    expect(() => engine.setValue({ metric: "x", month: "2026-04", value: Number.NaN })).toThrow(RangeError);
    engine.setValue({ metric: "f", month: "2026-04", kind: "target", value: 1 });
    expect(engine.value({ metric: "f", period: "2026-04", kind: "target" }).value).toBe(1);
  });
});
