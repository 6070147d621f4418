import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import type { MetricFigures, View } from "#domain/metric-figures.ts";
import { monthRange, monthsBetween } from "#domain/month.ts";
import type { Metric, Series, Settings, Workbook } from "#domain/workbook.ts";
import { latestActualMonth, workbookSpan } from "#domain/workbook-months.ts";
import { dashboardFigures } from "#features/dashboard/dashboard-figures.ts";
import { kgiYear } from "#features/dashboard/kgi-year.ts";
import { kpiGroups } from "#features/dashboard/kpi-groups.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { defaultNumberStyle as style } from "#ui/format/number-style.ts";

// The numbers printed on the design's dashboard mock (September 2025) are the expected values.
const minato = JSON.parse(readFileSync("tests/fixtures/dashboard/minato.workbook.json", "utf8")) as Workbook;

function figuresOf(workbook: Workbook, month = "2025-09", view: View = "month") {
  const engine = createEngine(workbook);
  const figures = dashboardFigures(workbook, engine, { month, view });
  const year = figures.kgi && kgiYear(workbook, engine, figures.kgi.metric, { month, view });
  return {
    ...figures,
    headline: headlineFacts(workbook, engine, { month, view }),
    groups: kpiGroups(workbook, engine, figures),
    columns: year?.columns ?? [],
    landing: year?.landing ?? null,
  };
}

function rowOf(workbook: Workbook, id: string, month = "2025-09", view: View = "month"): MetricFigures {
  const { groups, kgi } = figuresOf(workbook, month, view);
  const row = [...groups.flatMap(({ rows }) => rows), kgi].find((candidate) => candidate?.metric.id === id);
  if (!row) throw new RangeError(`No row ${id}`);
  return row;
}

function withSettings(settings: Partial<Settings>, workbook = minato): Workbook {
  return { ...workbook, settings: { ...workbook.settings, ...settings } };
}

function withMetric(id: string, changes: Partial<Metric>): Workbook {
  return {
    ...minato,
    metrics: minato.metrics.map((metric) => (metric.id === id ? { ...metric, ...changes } : metric)),
  };
}

/** The fiscal year's actuals from April on, in place of the mock's. */
function withActuals(id: string, values: Series["values"]): Workbook {
  return {
    ...minato,
    series: minato.series.map((line) => {
      if (line.metric !== id || line.kind !== "actual") return line;
      const before = line.values.slice(0, monthsBetween(line.start, "2025-04"));
      return { ...line, values: [...before, ...values] };
    }),
  };
}

const percent = (fraction: number | null) => (fraction === null ? null : formatRate(fraction, style));

describe("the KGI in September", () => {
  const kgi = rowOf(minato, "revenue");

  test("value, target and how they stand", () => {
    expect(kgi.actual.value).toBe(24_500_000);
    expect(kgi.target).toBe(30_000_000);
    expect(percent(kgi.attainment.value)).toBe("81.7%");
    expect(kgi.variance.value).toBe(-5_500_000);
    expect(kgi.status).toBe("bad");
  });

  test("last year as a ratio, never as growth", () => {
    expect(kgi.yearOverYear.kind).toBe("ratio");
    expect(percent(kgi.yearOverYear.number.value)).toBe("112.4%");
  });

  test("the year so far", () => {
    expect(kgi.yearToDate.value).toBe(128_500_000);
    expect(percent(kgi.yearToDateAttainment.value)).toBe("91.8%");
    expect(percent(kgi.progress.value)).toBe("42.8%");
  });

  test("累計 compares like with like", () => {
    const toDate = rowOf(minato, "revenue", "2025-09", "ytd");
    expect(toDate.target).toBe(140_000_000);
    expect(toDate.variance.value).toBe(-11_500_000);
    expect(toDate.status).toBe("warn");
    // Σ 2025-04…09 ÷ Σ 2024-04…09 = 128.5 ÷ 112.3
    expect(percent(toDate.yearOverYear.number.value)).toBe("114.4%");
  });
});

describe("the KPI rows", () => {
  test.each([
    ["won", "83.3%", "111.1%", "91.1%", "bad"],
    ["opportunities", "68.2%", "83.3%", "89.3%", "bad"],
    ["sql", "68.5%", "82.2%", "88.4%", "bad"],
    ["mql", "88.1%", "103.5%", "97.4%", "bad"],
    ["leads", "103.9%", "119.9%", "103.7%", "good"],
    ["visitors", "103.5%", "112.6%", "103.4%", "good"],
  ])("%s: attainment %s, last year %s, year to date %s", (id, attainment, lastYear, toDate, status) => {
    const row = rowOf(minato, id);
    expect(percent(row.attainment.value)).toBe(attainment);
    expect(percent(row.yearOverYear.number.value)).toBe(lastYear);
    expect(percent(row.yearToDateAttainment.value)).toBe(toDate);
    expect(row.status).toBe(status);
  });

  test("a rate is compared in points, and its year to date is Σ ÷ Σ: 258 ÷ 711, not the mean of months", () => {
    const rate = rowOf(minato, "sql_rate");
    expect(rate.yearOverYear.kind).toBe("difference");
    expect(rate.yearOverYear.number.value).toBeCloseTo(37 / 119 - 45 / 115, 12);
    expect(rate.yearToDate.value).toBeCloseTo(258 / 711, 12);
    expect(percent(rate.attainment.value)).toBe("77.7%");
  });

  test("lower is better: a CPL below its target is over 100% and met", () => {
    const cpl = rowOf(minato, "cpl");
    expect(cpl.actual.value).toBe(8324);
    expect(percent(cpl.attainment.value)).toBe("108.1%");
    expect(cpl.status).toBe("good");
    expect(cpl.yearOverYear.number).toEqual({ value: null, reason: "no-prior" });
  });

  test("groups follow the tree: children of the KGI, those below, and the rest", () => {
    const workbook = withMetric("visitors", { parent: null });
    expect(figuresOf(workbook).groups.map(({ tier, rows }) => [tier, rows.map(({ metric }) => metric.id)])).toEqual([
      ["primary", ["won", "opportunities", "sql", "mql", "sql_rate"]],
      ["secondary", ["leads", "cvr", "cpl"]],
      ["unconnected", ["visitors"]],
    ]);
  });

  test("a tree that loops (in a file from elsewhere) ends as unconnected instead of hanging", () => {
    const looped: Workbook = {
      ...minato,
      metrics: minato.metrics.map((metric) =>
        metric.id === "leads"
          ? { ...metric, parent: "visitors" }
          : metric.id === "visitors"
            ? { ...metric, parent: "leads" }
            : metric,
      ),
    };
    const unconnected = figuresOf(looped).groups.find(({ tier }) => tier === "unconnected");
    expect(unconnected?.rows.map(({ metric }) => metric.id)).toEqual(["leads", "visitors", "cvr", "cpl"]);
  });
});

test("progress is for flows with a target in every month of the year", () => {
  expect(rowOf(minato, "won").progress).toEqual({ value: null, reason: "no-target" });
  expect(rowOf(minato, "sql_rate").progress).toEqual({ value: null, reason: "not-applicable" });
});

describe("blank is not zero", () => {
  test("a month not entered has no attainment and its own status", () => {
    const row = rowOf(withActuals("won", [8, 8, 9, 9, 7, null]), "won");
    expect(row.actual).toEqual({ value: null, reason: "missing" });
    expect(row.attainment).toEqual({ value: null, reason: "missing" });
    expect(row.status).toBe("none");
  });

  test("an entered 0 is a value", () => {
    const row = rowOf(withActuals("won", [8, 8, 9, 9, 7, 0]), "won");
    expect(row.attainment.value).toBe(0);
    expect(row.status).toBe("bad");
  });

  test("a gap is no shortfall of the year: only months with both are compared", () => {
    const row = rowOf(withActuals("won", [8, null, 9, 9, 7, 10]), "won", "2025-09", "ytd");
    expect(row.yearToDate.value).toBe(43);
    expect(row.target).toBe(56 - 9);
    expect(row.variance.value).toBe(43 - 47);
    expect(percent(row.attainment.value)).toBe("91.5%");
  });

  test("without a target there is no verdict", () => {
    const workbook = { ...minato, series: minato.series.filter(({ kind }) => kind !== "target") };
    const row = rowOf(workbook, "won");
    expect(row.attainment).toEqual({ value: null, reason: "no-target" });
    expect(row.status).toBe("notApplicable");
  });

  test("the chart leaves gaps, also in the running year", () => {
    const workbook = withActuals("revenue", [20_800_000, null, 23_100_000, null, null, null]);
    expect(
      figuresOf(workbook, "2025-06")
        .columns.map(({ actual }) => actual)
        .slice(0, 4),
    ).toEqual([20_800_000, null, 23_100_000, null]);
    expect(
      figuresOf(workbook, "2025-06", "ytd")
        .columns.map(({ actual }) => actual)
        .slice(0, 4),
    ).toEqual([20_800_000, null, 43_900_000, null]);
  });
});

describe("the chart", () => {
  const { columns } = figuresOf(minato);

  test("twelve months of the fiscal year with the mock's variances, which sum to ▲1,150万円", () => {
    expect(columns.map(({ month }) => month)).toEqual(monthRange("2025-04", "2026-03"));
    const variances = columns.map(({ variance }) => variance);
    expect(variances.slice(0, 6)).toEqual([800_000, -2_900_000, -1_900_000, 1_200_000, -3_200_000, -5_500_000]);
    expect(variances.slice(0, 6).reduce<number>((sum, variance) => sum + (variance ?? 0), 0)).toBe(-11_500_000);
    // The months to come hold the adopted estimate (last year's seasons or the pace), hatched, and its variance.
    for (const { actual, forecast, target, variance } of columns.slice(6)) {
      expect(actual).toBeNull();
      expect(variance).toBeCloseTo(forecast! - target!, 6);
    }
    expect(figuresOf(minato, "2025-09", "ytd").columns[5]?.variance).toBe(-11_500_000);
  });

  test("last year stands behind each month", () => {
    expect(columns[5]?.priorYear).toBe(21_800_000);
    expect(figuresOf(minato, "2025-09", "ytd").columns[5]?.priorYear).toBe(112_300_000);
  });

  test("less is favourable where lower is better", () => {
    const workbook = withMetric("revenue", { direction: "down", targetType: "atMost" });
    expect(
      figuresOf(workbook)
        .columns.slice(0, 2)
        .map(({ favourable }) => favourable),
    ).toEqual([false, true]);
  });

  test("a fiscal year from October has October first", () => {
    expect(figuresOf(withSettings({ fiscalYearStartMonth: 10 })).columns[0]?.month).toBe("2024-10");
  });
});

describe("unfinished months", () => {
  test("all entered, nothing closed yet: final enough to be judged", () => {
    expect(figuresOf(minato).entry).toEqual({ entered: 8, of: 8, closed: false, provisional: false });
  });

  test("a blank makes the month provisional until it is closed", () => {
    const workbook = withActuals("visitors", [31240, 32880, 34910, 35420, 31050, null]);
    expect(figuresOf(workbook).entry).toEqual({ entered: 7, of: 8, closed: false, provisional: true });
    expect(figuresOf(withSettings({ closedThrough: "2025-09" }, workbook)).entry.provisional).toBe(false);
  });

  test("once months are closed, an open one is kept out of the year to date", () => {
    const workbook = withSettings({ closedThrough: "2025-08" });
    expect(figuresOf(workbook).through).toBe("2025-08");
    expect(rowOf(workbook, "revenue").yearToDate.value).toBe(104_000_000);
    expect(percent(rowOf(workbook, "revenue").yearToDateAttainment.value)).toBe("94.5%");
    expect(figuresOf(workbook, "2025-06").through).toBe("2025-06");
  });

  test("closing in an earlier fiscal year does not blank this one", () => {
    expect(figuresOf(withSettings({ closedThrough: "2025-03" })).through).toBe("2025-09");
  });
});

describe("which month", () => {
  test("opens at the KGI's latest month, else at the latest of anything", () => {
    expect(latestActualMonth(minato, "revenue")).toBe("2025-09");
    const ahead = withActuals("visitors", [1, 1, 1, 1, 1, 1, 1]);
    expect(latestActualMonth(ahead, "revenue")).toBe("2025-09");
    expect(latestActualMonth(ahead, null)).toBe("2025-10");
    expect(latestActualMonth({ ...minato, series: [] }, "revenue")).toBeNull();
  });

  test("can be leafed through whole fiscal years around the data", () => {
    expect(workbookSpan(minato, "2025-09")).toEqual({ first: "2024-04", last: "2026-03" });
  });
});

test("status limits of a metric come before the workbook's", () => {
  const strict = withSettings({ statusBands: { good: 1, warn: 0.8 } });
  expect(rowOf(strict, "revenue").status).toBe("warn");
  const own = { ...strict, metrics: withMetric("revenue", { statusBands: { good: 0.8, warn: 0.7 } }).metrics };
  expect(rowOf(own, "revenue").status).toBe("good");
});

test("a range is met inside, and measured at the end that was missed", () => {
  const upper = { metric: "won", kind: "targetUpper", member: null, start: "2025-09", values: [8] } as const;
  const lower = { metric: "won", kind: "target", member: null, start: "2025-09", values: [5] } as const;
  const series = minato.series.filter(({ metric, kind }) => !(metric === "won" && kind === "target"));
  const ranged: Workbook = { ...withMetric("won", { targetType: "range" }), series: [...series, lower, upper] };
  expect(rowOf(ranged, "won").attainment.value).toBe(0.8);
  expect(rowOf(ranged, "won").status).toBe("bad");
  expect(rowOf({ ...ranged, series: [...series, lower, { ...upper, values: [10] }] }, "won").attainment.value).toBe(1);
});

test("an empty workbook has figures, all of them unknown", () => {
  const figures = figuresOf({ ...minato, metrics: [], goals: [], series: [] });
  expect(figures).toMatchObject({ kgi: null, columns: [], groups: [], hasActuals: false });
});
