import { expect, test } from "vitest";
import { workbookAlerts } from "#domain/alert/workbook-alerts.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { issueCandidates } from "#domain/review/issue-candidates.ts";
import { nextActions } from "#domain/review/last-actions.ts";
import { reviewSnapshot } from "#domain/review/review-snapshot.ts";
import { reviewedFigures } from "#domain/review/reviewed-figures.ts";
import type { AlertRecord, Workbook } from "#domain/workbook.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const base = aWorkbook();
const book = (alerts: readonly AlertRecord[] = []): Workbook => ({
  ...base,
  settings: { ...base.settings, closedThrough: "2026-07" },
  metrics: [
    aMetric({ id: "sales", unit: "currency", role: "kgi" }),
    aMetric({ id: "mql", role: "kpi", alerts: { below: 90 } }),
    aMetric({ id: "deals", role: "kpi" }),
    aMetric({ id: "rate", unit: "percent", formula: "deals / mql", role: "kpi" }),
  ],
  goals: [aGoal({ metric: "sales" })],
  stages: [
    { id: "s1", name: "MQL", metric: "mql", leadTimeMonths: 0 },
    { id: "s2", name: "受注", metric: "deals", leadTimeMonths: 0 },
  ],
  series: [
    aSeries({ metric: "mql", values: [100, 100, 100, 80] }),
    aSeries({ metric: "deals", values: [20, 20, 20, 4] }),
    aSeries({ metric: "sales", values: [2000, 2000, 2000, 400] }),
    aSeries({ metric: "mql", kind: "target", values: [100, 100, 100, 100] }),
    aSeries({ metric: "deals", kind: "target", values: [20, 20, 20, 20] }),
    aSeries({ metric: "sales", kind: "target", values: [2000, 2000, 2000, 2000] }),
  ],
  alerts,
});
const candidatesOf = (workbook: Workbook, month = "2026-07") => {
  const engine = createEngine(workbook);
  const board = workbookAlerts(workbook, engine, { today: "2026-08-20", holidays: new Set() });
  return issueCandidates(workbook, engine, { month, board });
};
const level = "level:mql:2026-07:low";

test("alerts, the bottleneck and the parts of the gap point to issues, with their reference", () => {
  const found = candidatesOf(book());
  const alert = found.find(({ kind, metric }) => kind === "alert" && metric === "mql");
  expect(alert?.origin.ref).toMatch(/^level:mql:2026-07:/);
  expect(found.find(({ kind }) => kind === "funnel")).toMatchObject({ metric: "rate", proven: true });
  const parts = found.flatMap((one) => (one.kind === "decomposition" ? [[one.metric, one.factor.share]] : []));
  expect(parts[0]?.[0]).toBe("rate");
  expect(parts.reduce((sum, [, share]) => sum + Number(share), 0)).toBe(-1600);
  expect(found.filter(({ kind, metric }) => kind === "tree" && metric === "mql")).toEqual([]);
});

test("a month before the alert knows nothing of it, and names no gap where the plan was reached", () => {
  expect(candidatesOf(book(), "2026-06").map(({ kind }) => kind)).toEqual([]);
});

test("a past month's alerts are those known at its end, in the words of that month", () => {
  const whole = book();
  const weak = {
    ...whole,
    series: whole.series.map((one) =>
      one.metric === "mql" && one.kind === "actual" ? aSeries({ metric: "mql", values: [100, 100, 70, 60] }) : one,
    ),
  };
  const engine = createEngine(weak);
  const calendar = { today: "2026-08-20", holidays: new Set<string>() };
  const seen = (asOf?: string) =>
    workbookAlerts(weak, engine, calendar, asOf).alerts.flatMap(({ rule, metric, since, month }) =>
      rule === "level" && metric?.id === "mql" ? [[since, month]] : [],
    );
  expect(seen()).toEqual([["2026-06", "2026-07"]]);
  expect(seen("2026-06")).toEqual([["2026-06", "2026-06"]]);
  expect(seen("2026-05")).toEqual([]);
  expect(seen("2026-12")).toEqual(seen());
  const board = workbookAlerts(weak, engine, calendar, "2026-06");
  const found = issueCandidates(weak, engine, { month: "2026-06", board });
  const months = found.flatMap((one) => (one.kind === "alert" ? [one.alert.month] : []));
  expect(months.length).toBeGreaterThan(0);
  expect(new Set(months)).toEqual(new Set(["2026-06"]));
});

test("an alert handed over stays as one; acknowledged ones go; one that is gone is read from its record", () => {
  const id = candidatesOf(book()).find(({ metric }) => metric === "mql")?.origin.ref ?? level;
  const handed = candidatesOf(book([{ id, state: "issue", month: "2026-07" }]));
  expect(handed[0]).toMatchObject({ kind: "alert", handedOver: true, origin: { kind: "alert", ref: id } });
  const seen = candidatesOf(book([{ id, state: "acknowledged" }]));
  expect(seen.some(({ origin }) => origin.ref === id)).toBe(false);
  const gone = candidatesOf(book([{ id: "jump:x:2025-01:up", state: "issue", month: "2025-01" }]));
  expect(gone[0]).toMatchObject({ kind: "pastAlert", origin: { ref: "jump:x:2025-01:up" } });
});

test("an action against an alert belongs to the review that decided on it", () => {
  const actions = [{ id: "a", review: "r", origin: { kind: "alert", ref: level } as const }];
  expect(nextActions(actions, { id: "r" })).toHaveLength(1);
  expect(nextActions(actions, { id: "q" })).toHaveLength(0);
});

test("a quarterly review reads the quarter: sums, rates of sums, and nothing of one that lacks a month", () => {
  const quarter = book();
  const engine = createEngine(quarter);
  const figures = (month: string) =>
    Object.fromEntries(
      reviewedFigures(quarter, engine, month, "quarterly").map(({ metric, actual, target, status }) => [
        metric,
        [actual, target, status],
      ]),
    );
  expect(figures("2026-06")).toMatchObject({ mql: [300, 300, "good"], sales: [6000, 6000, "good"] });
  expect(figures("2026-06")["rate"]?.[0]).toBe(60 / 300);
  expect(figures("2026-07")).toMatchObject({ mql: [null, null, "none"] });
});

test("the record of a quarter holds the notes of its months, each cell note under its metric's name", () => {
  const noted: Workbook = {
    ...book(),
    notes: [
      { id: "a", kind: "month", month: "2026-04", text: "価格を改定" },
      { id: "b", kind: "cell", metric: "mql", month: "2026-06", text: "展示会の分を含む" },
      { id: "c", kind: "month", month: "2026-07", text: "次の四半期" },
    ],
    events: [{ id: "d", month: "2026-05", text: "大型連休" }],
  };
  const taken = (kind: "monthly" | "quarterly") =>
    reviewSnapshot(noted, createEngine(noted), {
      review: { id: "r", kind },
      month: "2026-06",
      today: "2026-07-03",
      headline: null,
    });
  expect(taken("quarterly")).toMatchObject({ monthNote: "価格を改定\nmql: 展示会の分を含む", events: ["大型連休"] });
  expect(taken("monthly")).toMatchObject({ monthNote: "mql: 展示会の分を含む", events: [] });
});
