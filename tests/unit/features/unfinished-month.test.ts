import { describe, expect, test } from "vitest";
import { workbookAlerts } from "#domain/alert/workbook-alerts.ts";
import { createEngine, type Engine } from "#domain/engine/engine.ts";
import { workbookLanding } from "#domain/forecast/workbook-landing.ts";
import { funnelStanding } from "#domain/funnel-standing.ts";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import { metricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import { withCells } from "#domain/series-values.ts";
import { smartReviews } from "#domain/smart/smart-review.ts";
import type { Workbook } from "#domain/workbook.ts";
import { finishedUpTo, isUnfinished, yearToDateThrough } from "#domain/workbook-months.ts";
import { dashboardFigures } from "#features/dashboard/dashboard-figures.ts";
import { kgiYear } from "#features/dashboard/kgi-year.ts";
import { kpiGroups } from "#features/dashboard/kpi-groups.ts";
import { planSetting } from "#features/plan/plan-setting.ts";
import { treeFigures } from "#features/tree/tree-figures.ts";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
const MONTH = "2025-09";

/** The sample with one input of September not entered, and the others multiplied: as half-typed as a month can be. */
function halfEntered(closedThrough: Month | null, factor: number, workbook: Workbook = machine): Workbook {
  const missing = workbook.stages.at(-1)!.metric;
  const september = workbook.series.flatMap(({ metric, kind, member, start, values }) => {
    const index = values.findIndex((_, at) => addMonths(start, at) === MONTH);
    const value = values[index];
    if (kind !== "actual" || value === null || value === undefined) return [];
    return [{ metric, kind, member, month: MONTH, value: metric === missing ? null : value * factor }];
  });
  return {
    ...workbook,
    settings: { ...workbook.settings, closedThrough },
    series: withCells(workbook.series, september),
  };
}

const view = { month: MONTH, view: "month" } as const;
const toDate = { month: MONTH, view: "ytd" } as const;
const calendar = { today: "2025-10-20", holidays: new Set<string>() };

/** Every place that concludes something from months, as what it concludes. */
const places: readonly (readonly [place: string, conclusion: (workbook: Workbook, engine: Engine) => unknown])[] = [
  [
    "figures: year to date and trend",
    (workbook, engine) =>
      workbook.metrics.map((metric) => {
        const through = yearToDateThrough(workbook, engine, MONTH);
        const found = metricFigures(engine, metric, workbook, { ...view, through });
        return [found.yearToDate, found.yearToDateAttainment, found.progress, found.trend.actual];
      }),
  ],
  [
    "dashboard: the year so far, its columns and variances",
    (workbook, engine) => {
      const figures = dashboardFigures(workbook, engine, toDate);
      const { metric } = figures.kgi!;
      const monthly = kgiYear(workbook, engine, metric, view).columns.map(({ variance }) => variance);
      return [
        figures.kgi,
        kgiYear(workbook, engine, metric, toDate),
        kpiGroups(workbook, engine, figures),
        monthly.slice(0, 6),
      ];
    },
  ],
  [
    "headline: gap and bottleneck",
    (workbook, engine) => {
      const { gap, bottleneck, unfinished } = headlineFacts(workbook, engine, view)!;
      const soFar = headlineFacts(workbook, engine, toDate)!;
      return [gap, bottleneck, unfinished, soFar.gap, soFar.bottleneck];
    },
  ],
  ["tree: the weakest path", (workbook, engine) => treeFigures(workbook, engine, MONTH).weakest],
  [
    "plan: rates of the last months",
    (workbook, engine) =>
      planSetting(workbook, engine, MONTH).steps.map(({ recent, best, lastYear }) => [recent, best, lastYear]),
  ],
  [
    "plan of the next year: last year's counts, rates and seasons",
    (workbook, engine) => {
      const goals = workbook.goals.map((goal) => ({ ...goal, start: "2026-04", due: "2027-03" }));
      const { stages, steps, lastYearWins, lastYearDeal } = planSetting({ ...workbook, goals }, engine, MONTH);
      return [
        stages.map(({ lastYear }) => lastYear),
        steps.map(({ lastYear }) => lastYear),
        lastYearWins,
        lastYearDeal,
      ];
    },
  ],
  [
    "SMART: evidence",
    (workbook, engine) =>
      smartReviews(workbook, engine).map(({ lines }) => lines.map(({ letter, judged }) => [letter, judged])),
  ],
  [
    "funnel: bottleneck",
    (workbook, engine) => {
      const { steps, bottleneck } = funnelStanding(workbook, engine, { month: MONTH, period: "ytd" });
      return [steps.map(({ rate, logGap }) => [rate, logGap]), bottleneck?.step.lower.id];
    },
  ],
  [
    "forecast",
    (workbook, engine) =>
      workbook.metrics.map((metric) => {
        const found = workbookLanding(workbook, engine, metric, MONTH);
        return found && [found.landing, found.toDate, found.attainment];
      }),
  ],
  [
    "alerts",
    (workbook, engine) => workbookAlerts(workbook, engine, calendar).alerts.filter(({ rule }) => rule !== "missing"),
  ],
];

describe.each([
  ["months are closed", "2025-08"],
  ["months are never closed", null],
] as const)("an unfinished month concludes nothing where %s", (_, closedThrough) => {
  test.each(places)("%s", (_place, conclusion) => {
    const asTyped = halfEntered(closedThrough, 1);
    const tenfold = halfEntered(closedThrough, 10);
    const engine = createEngine(asTyped);
    expect(isUnfinished(asTyped, engine, MONTH)).toBe(true);
    const expected = plain(conclusion(asTyped, engine));
    expect(plain(conclusion(tenfold, createEngine(tenfold)))).toEqual(expected);
  });
});

test.each(places.filter(([place]) => !/alerts|SMART|next year/.test(place)))(
  "closed, the same month counts: %s",
  (_place, conclusion) => {
    const [asTyped, tenfold] = [halfEntered(MONTH, 1), halfEntered(MONTH, 10)];
    expect(plain(conclusion(tenfold, createEngine(tenfold)))).not.toEqual(
      plain(conclusion(asTyped, createEngine(asTyped))),
    );
  },
);

test("while no month of the year is final, the year so far is unknown and says why", () => {
  const april = { ...halfEntered("2025-08", 1), settings: { ...machine.settings, closedThrough: "2025-03" } };
  const missing = april.stages.at(-1)!.metric;
  const workbook = {
    ...april,
    series: april.series.map((line) =>
      line.metric === missing && line.kind === "actual"
        ? { ...line, values: line.values.map((value, at) => (addMonths(line.start, at) >= "2025-04" ? null : value)) }
        : line,
    ),
  };
  const engine = createEngine(workbook);
  expect(yearToDateThrough(workbook, engine, "2025-04")).toBe("2025-03");
  const inApril = { month: "2025-04", view: "month" } as const;
  const { kgi } = dashboardFigures(workbook, engine, inApril);
  expect(kgi?.yearToDate).toEqual({ value: null, reason: "unfinished" });
  expect(kgi?.yearToDateAttainment).toEqual({ value: null, reason: "unfinished" });
  expect(headlineFacts(workbook, engine, inApril)?.unfinished).toBe(true);
  expect(treeFigures(workbook, engine, "2025-04")).toMatchObject({ judged: "2025-03", weakest: [] });
});

test("the last finished month is the last closed or complete one", () => {
  const closed = halfEntered("2025-06", 1);
  expect(finishedUpTo(closed, createEngine(closed), MONTH)).toBe("2025-08");
  expect(finishedUpTo(machine, createEngine(machine), MONTH)).toBe(MONTH);
});

/** Without the metrics themselves, whose identity is of no interest. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
