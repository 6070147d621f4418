import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alertStanding, waitingAlerts } from "#domain/alert/alert-standing.ts";
import { softwareWorkbook } from "#domain/sample/software-workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { boardOf, oneKpi } from "../../../support/an-alert-board.ts";

const targets = Array.from({ length: 40 }, () => 100);

describe("the alerts of a workbook", () => {
  test("one alert for a state, under one id, however many months it lasts", () => {
    const ids = [3, 4, 5, 6].map((months) =>
      boardOf(
        oneKpi(
          Array.from({ length: months }, () => 80),
          { targets },
        ),
      )
        .alerts.filter(({ rule }) => rule === "failing")
        .map(({ id }) => id),
    );
    expect(ids).toEqual(Array.from({ length: 4 }, () => ["failing:kpi:2024-05:failing"]));
  });

  test("the same again after it was over is a new alert", () => {
    const { alerts, over } = boardOf(oneKpi([80, 80, 120, 80, 80], { targets }));
    expect(alerts.filter(({ rule }) => rule === "failing").map(({ since }) => since)).toEqual(["2024-08"]);
    expect(over.filter(({ rule }) => rule === "failing")).toMatchObject([{ since: "2024-05", until: "2024-06" }]);
  });

  test("nothing fires on a month that is not closed", () => {
    const workbook = oneKpi([100, 100, 10], { targets });
    const open = { ...workbook, settings: { ...workbook.settings, closedThrough: "2024-05" } };
    expect(boardOf(open).alerts).toEqual([]);
    expect(boardOf(open).through).toBe("2024-05");
    expect(boardOf(workbook).alerts).not.toEqual([]);
  });

  test("where months are never closed, a month counts once it is over and complete", () => {
    const workbook = oneKpi([100, 100, 10], { targets });
    const never = { ...workbook, settings: { ...workbook.settings, closedThrough: null } };
    expect(boardOf(never, "2024-06-20").through).toBe("2024-05");
    expect(boardOf(never, "2024-07-01").through).toBe("2024-06");
  });

  test("good news is told for three months", () => {
    const grown = [99, 101, 99, 101, 99, 101, 99, 101, 99, 101, 99, 101, 200, 200, 200, 200];
    expect(boardOf(oneKpi(grown.slice(0, 15))).alerts).toHaveLength(1);
    expect(boardOf(oneKpi(grown)).alerts).toEqual([]);
  });

  test("what nothing is known about for three months is over", () => {
    expect(boardOf(oneKpi([80, 80, null, null], { targets })).alerts.map(({ rule }) => rule)).toContain("failing");
    expect(boardOf(oneKpi([80, 80, null, null, null], { targets })).alerts).toEqual([]);
  });

  test("inputs of formulas raise no alarm of their own", () => {
    expect(boardOf(oneKpi([80, 80, 10], { targets, metric: { role: "input" } })).alerts).toEqual([]);
  });

  test("the order is by seriousness, and the same numbers give the same alerts", () => {
    const workbook = softwareWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
    const { alerts } = boardOf(workbook);
    expect(alerts.length).toBeGreaterThan(2);
    const ranks = alerts.map(({ severity }) => ["bad", "warn", "good"].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(boardOf(workbook)).toEqual(boardOf(workbook));
    expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length);
  });

  test("whatever the numbers: no two alerts of one id, no number that is not finite", () => {
    const month = fc.option(fc.integer({ min: -5, max: 400 }), { nil: null });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 36 }), (actual) => {
        const { alerts, over } = boardOf(oneKpi(actual, { targets }));
        const ids = [...alerts, ...over].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { evidence } of [...alerts, ...over])
          for (const value of Object.values(evidence))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("missing inputs", () => {
  const book = aWorkbook({
    metrics: [aMetric({ id: "a", role: "kpi" }), aMetric({ id: "b" })],
    series: [
      aSeries({ metric: "a", start: "2026-09", values: [5, 6] }),
      aSeries({ metric: "b", start: "2026-09", values: [5] }),
    ],
  });
  const rules = (workbook: typeof book, today: string) => boardOf(workbook, today).alerts.map(({ rule }) => rule);

  test("are told after the third business day; 2026-11-03 is a holiday", () => {
    expect(rules(book, "2026-11-05")).toEqual([]);
    expect(boardOf(book, "2026-11-06").alerts).toMatchObject([
      { id: "missing::2026-10", evidence: { entered: 1, of: 2, deadline: "2026-11-05", metrics: [{ id: "b" }] } },
    ]);
  });

  test("not when the month is closed, complete, still running, or a sample's", () => {
    const closed = { ...book, settings: { ...book.settings, closedThrough: "2026-10" } };
    expect(rules(closed, "2026-11-06")).toEqual([]);
    expect(rules({ ...book, settings: { ...book.settings, sample: true } }, "2026-11-06")).toEqual([]);
    expect(rules(book, "2026-10-31")).toEqual([]);
    const off = { ...book.settings, alertRules: { missing: { on: false } } };
    expect(rules({ ...book, settings: off }, "2026-11-06")).toEqual([]);
  });
});

describe("overdue actions", () => {
  const book = aWorkbook({
    metrics: [aMetric({ id: "a", role: "kpi" })],
    actions: [
      { id: "late", text: "資料を直す", metric: "a", due: "2026-09-30" },
      { id: "later", due: "2026-10-03" },
      { id: "done", due: "2026-09-01", status: "done" },
      { id: "open" },
    ],
  });
  const overdue = (workbook: typeof book, today: string) =>
    boardOf(workbook, today).alerts.filter(({ rule }) => rule === "overdue");

  test("are told from the day after, one by one, with their KPI", () => {
    expect(overdue(book, "2026-09-30")).toEqual([]);
    expect(overdue(book, "2026-10-02")).toMatchObject([
      { metric: { id: "a" }, severity: "warn", evidence: { action: { id: "late" }, due: "2026-09-30", days: 2 } },
    ]);
    expect(overdue(book, "2026-10-04").map(({ metric }) => metric?.id)).toEqual(["a", undefined].toReversed());
  });

  test("another day that passes is another alert; the rule can be switched off", () => {
    const moved = { ...book, actions: [{ id: "late", due: "2026-10-01" }] };
    expect(overdue(moved, "2026-10-04")[0]?.id).not.toBe(overdue(book, "2026-10-02")[0]?.id);
    const settings = { ...book.settings, alertRules: { overdue: { on: false } } };
    expect(overdue({ ...book, settings }, "2026-10-04")).toEqual([]);
  });
});

describe("what was done with an alert", () => {
  const board = boardOf(oneKpi([80, 80, 80], { targets }));
  const [alert] = board.alerts;

  test("an answered one waits no longer; one put off comes back when its month is closed", () => {
    expect(waitingAlerts(board, [])).toContain(alert);
    expect(waitingAlerts(board, [{ id: alert!.id, state: "acknowledged" }])).not.toContain(alert);
    const later = [{ id: alert!.id, state: "snoozed" as const, until: "2024-08" }];
    expect(alertStanding(alert!, later, "2024-07")).toBe("snoozed");
    expect(alertStanding(alert!, later, "2024-08")).toBe("new");
    expect(alertStanding(alert!, [{ id: alert!.id, note: "?" }], "2024-07")).toBe("new");
  });
});
