import { describe, expect, test } from "vitest";
import { alertRules, metricRules, ruleInForce } from "#domain/alert/alert-rules.ts";
import type { AlertRuleId, Metric } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { boardOf, oneKpi } from "../../../support/an-alert-board.ts";

type Options = Parameters<typeof oneKpi>[1];

/** Month by month, whether a rule has an alert that lasts: x, or . */
function course(rule: AlertRuleId, actual: readonly (number | null)[], options?: Options): string {
  return actual
    .map((_, last) => {
      const workbook = oneKpi(actual.slice(0, last + 1), options);
      const { alerts } = boardOf(workbook);
      return alerts.some((alert) => alert.rule === rule || alert.also.includes(rule)) ? "x" : ".";
    })
    .join("");
}

function alertsOf(rule: AlertRuleId, actual: readonly (number | null)[], options?: Options) {
  return boardOf(oneKpi(actual, options)).alerts.filter((alert) => alert.rule === rule);
}

const all = (value: number, months = 40) => Array.from({ length: months }, () => value);
/** Ordinary swings around 100: mean step 2, limits 94.68 to 105.32 once twelve months are there. */
const year = [99, 101, 99, 101, 99, 101, 99, 101, 99, 101, 99, 101];

describe("the list of rules", () => {
  test("every rule has an id of its own, and those about metrics are part of what can be set", () => {
    const ids = alertRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(metricRules.map(({ id }) => id)));
  });

  test("every usual limit lies within what can be set", () => {
    for (const { limit } of alertRules) {
      if (!limit) continue;
      expect(limit.usual).toBeGreaterThanOrEqual(limit.least);
      expect(limit.usual).toBeLessThanOrEqual(limit.most);
    }
  });

  test("a metric's own setting goes before the workbook's, each of the two by itself", () => {
    const jump = alertRules.find(({ id }) => id === "jump")!;
    expect(ruleInForce(jump)).toEqual({ on: true, limit: 0.5 });
    expect(ruleInForce(jump, { jump: { on: false } }, { jump: { limit: 0.3, on: true } })).toEqual({
      on: false,
      limit: 0.3,
    });
  });

  test.each(metricRules.map(({ id }) => id))("%s says nothing about no numbers at all", (rule) => {
    expect(
      course(
        rule,
        all(0, 3).map(() => null),
      ),
    ).toBe("...");
  });

  test.each(metricRules.map(({ id }) => id))("%s can be switched off, for all and for one", (rule) => {
    const off = { [rule]: { on: false } };
    const strange = [...year, ...year.slice(0, 4), 500, 20, 500, 20, 10, 10, 10, 10, 10, 10, 10, 10];
    const settings = { ...aWorkbook().settings, closedThrough: null, alertRules: off };
    const options = { targets: all(100), metric: { alerts: { below: 90 } } };
    const closed = { ...settings, closedThrough: "2026-07" as const };
    expect(course(rule, strange, { ...options, settings: closed })).not.toContain("x");
    expect(course(rule, strange, { ...options, metric: { alerts: { below: 90, rules: off } } })).not.toContain("x");
  });
});

describe("level", () => {
  test("fires below the named value and is over only 5% above it", () => {
    expect(course("level", [12, 9, 10.2, 10.6, 12], { metric: { alerts: { below: 10 } } })).toBe(".xx..");
  });

  test("does not go on by hovering just inside", () => {
    expect(course("level", [10.2, 10.1, 10.3], { metric: { alerts: { below: 10 } } })).toBe("...");
  });

  test("above, for what should not rise", () => {
    const [alert] = alertsOf("level", [80, 120], { metric: { alerts: { above: 100 }, targetType: "atMost" } });
    expect(alert).toMatchObject({ severity: "bad", evidence: { value: 120, limit: 100, side: "above" } });
  });
});

describe("pace", () => {
  test("fires below 90% of what was to be expected by now, holds to 95%, and begins anew each year", () => {
    // To date: 50%, 65%, 87%, 91%, 95%
    expect(course("pace", [50, 80, 130, 104, 111], { targets: all(100) })).toBe(".xxx.");
  });

  test("names what is left to do each month, and the best month so far", () => {
    const [alert] = alertsOf("pace", [50, 60], { targets: all(100) });
    expect(alert?.evidence).toEqual({
      rule: "pace",
      toDate: 110,
      expected: 200,
      attainment: 0.55,
      pace: 109,
      monthsLeft: 10,
      best: 60,
    });
  });

  test("without monthly targets the goal's is spread evenly", () => {
    const goals = [
      {
        id: "g",
        metric: "kpi",
        baseline: null,
        target: 1200,
        start: "2024-04",
        due: "2025-03",
        statement: "",
        smart: {},
      },
    ];
    expect(alertsOf("pace", [50, 60], { goals })[0]?.evidence).toMatchObject({ expected: 200, pace: 109 });
    expect(alertsOf("pace", [50, null], { goals })).toEqual([]);
  });

  test("spending less than planned is no alarm, spending more is", () => {
    const metric: Partial<Metric> = { direction: "down", targetType: "atMost" };
    expect(alertsOf("pace", [50, 50], { targets: all(100), metric })).toEqual([]);
    expect(alertsOf("pace", [150, 150], { targets: all(100), metric })).toHaveLength(1);
  });

  test("a rate has no pace", () => {
    const metric: Partial<Metric> = { unit: "percent", aggregation: "mean" };
    expect(alertsOf("pace", [0.1, 0.1], { targets: all(0.5), metric })).toEqual([]);
  });

  test("another fiscal year is another alert", () => {
    const low = alertsOf("pace", all(50, 14), { targets: all(100) });
    expect(low.map(({ since }) => since)).toEqual(["2025-05"]);
  });
});

describe("landing and apart", () => {
  const kgi: Partial<Metric> = { role: "kgi" };
  const whole = { targets: all(100, 24), metric: kgi };

  test("fires when the year is heading below 95% of its target, from three months on, and holds to 97%", () => {
    // By the mean of the last three months: 94, 95.5, 97.8
    expect(course("landing", [94, 94, 94, 97, 103], whole)).toBe("..xx.");
    expect(course("landing", [95.5, 95.5, 95.5], whole)).toBe("...");
  });

  test("says where it lands, by which method, and what the rest must bring; the year so far is told with it", () => {
    const found = alertsOf("landing", [50, 60, 70], whole);
    expect(found).toMatchObject([{ severity: "bad", also: ["pace"] }]);
    expect(alertsOf("pace", [50, 60, 70], whole)).toEqual([]);
    // 180 so far, 60 in each of nine months; (1,200 − 180) ÷ 9
    expect(found[0]?.evidence).toEqual({
      rule: "landing",
      value: 720,
      target: 1200,
      attainment: 0.6,
      method: "pace",
      pace: 1020 / 9,
      monthsLeft: 9,
      best: 70,
    });
  });

  test("tells how the year ended, and no more once the next has begun", () => {
    const [alert] = alertsOf("landing", all(80, 12), whole);
    expect(alert).toMatchObject({ since: "2024-06", month: "2025-03" });
    expect(alert?.evidence).toMatchObject({ method: null, value: 960, target: 1200, attainment: 0.8, monthsLeft: 0 });
    expect(alertsOf("landing", all(80, 13), whole)).toEqual([]);
  });

  test("only for what a goal is set on; a KPI is judged by its pace", () => {
    expect(alertsOf("landing", [50, 60, 70], { targets: all(100, 24) })).toEqual([]);
  });

  test("from another limit on when the person says so", () => {
    const metric = { ...kgi, alerts: { rules: { landing: { limit: 0.5 } } } };
    expect(alertsOf("landing", [50, 60, 70], { ...whole, metric })).toEqual([]);
    expect(alertsOf("pace", [50, 60, 70], { ...whole, metric })).toHaveLength(1);
  });

  test("methods that lie further apart than a tenth are told, with both ends", () => {
    // Last year 100 until June, then 200; this year 100 a month: 2,100 by the season, 1,200 by the pace.
    const months = [...all(100, 3), ...all(200, 9), ...all(100, 3)];
    const [alert] = alertsOf("apart", months, { metric: kgi });
    expect(alert).toMatchObject({ since: "2025-06", severity: "warn" });
    expect(alert?.evidence).toMatchObject({
      low: { method: "pace", value: 1200 },
      high: { method: "seasonal", value: 2100 },
      adopted: { method: "pace" },
    });
    expect(alertsOf("apart", [...all(100, 12), ...all(105, 3)], { metric: kgi })).toEqual([]);
  });
});

describe("failing", () => {
  test("fires with the second month of 要対応; a month of 注意 keeps it, one on target ends it", () => {
    expect(course("failing", [100, 80, 80, 95, 80, 100, 80], { targets: all(100) })).toBe("..xxx..");
  });

  test("counts the months and names the first", () => {
    const [alert] = alertsOf("failing", [100, 80, 70, 60], { targets: all(100) });
    expect(alert).toMatchObject({ since: "2024-06", month: "2024-07", severity: "bad" });
    expect(alert?.evidence).toEqual({ rule: "failing", months: 3, from: "2024-05", value: 60, target: 100 });
  });

  test("as many months as the person asks for, by their own bands", () => {
    const settings = { ...aWorkbook().settings, closedThrough: "2024-06", alertRules: { failing: { limit: 3 } } };
    expect(alertsOf("failing", [80, 80, 80], { targets: all(100), settings })).toHaveLength(1);
    expect(
      alertsOf("failing", [80, 80], { targets: all(100), settings: { ...settings, closedThrough: "2024-05" } }),
    ).toEqual([]);
    const metric = { statusBands: { good: 1, warn: 0.7 } };
    expect(alertsOf("failing", [80, 80, 80], { targets: all(100), metric })).toEqual([]);
  });
});

describe("limits", () => {
  test("fires outside, is over only a tenth of the way inside, and tells good from bad", () => {
    // Limits 99.9 … the upper hold band begins at 104.79.
    expect(course("limits", [...year, 110, 105, 104, 100])).toBe("............xx..");
    expect(alertsOf("limits", [...year, 110])[0]?.severity).toBe("good");
    expect(alertsOf("limits", [...year, 90])[0]).toMatchObject({ severity: "bad", evidence: { side: "below" } });
    expect(alertsOf("limits", [...year, 90], { metric: { targetType: "atMost" } })[0]?.severity).toBe("good");
  });

  test("not below six months, 試算 below twelve", () => {
    expect(alertsOf("limits", [99, 101, 99, 101, 300])).toEqual([]);
    expect(alertsOf("limits", [...year.slice(0, 9), 300])[0]?.evidence).toMatchObject({ trial: true, have: 10 });
  });

  test("counts from the month that the person names after a lasting change", () => {
    const grown = [...year, ...year.map((value) => value * 3)];
    expect(alertsOf("limits", grown.slice(0, 14), {})).toHaveLength(1);
    expect(alertsOf("limits", grown, { metric: { alerts: { limitsFrom: "2025-04" } } })).toEqual([]);
  });
});

describe("run and near", () => {
  const low = [99, 99, 99, 99, 99, 99, 99];

  test("fires with the eighth month on one side and is over with the first on the other", () => {
    expect(course("run", [...year, ...low, 101]).slice(12)).toBe(".".repeat(8));
    expect(course("run", [...year, ...low, 99, 101]).slice(12)).toBe(".......x.");
    expect(alertsOf("run", [...year, ...low, 99])[0]).toMatchObject({
      severity: "warn",
      evidence: { side: "below", months: 8, center: 100 },
    });
  });

  test("three of four near a limit, only when switched on", () => {
    const months = [...year, 104, 100, 104, 104];
    expect(alertsOf("near", months)).toEqual([]);
    const metric = { alerts: { rules: { near: { on: true } } } };
    expect(alertsOf("near", months, { metric })[0]).toMatchObject({ evidence: { side: "above", months: 4 } });
    expect(alertsOf("near", [...months, 100], { metric })).toEqual([]);
  });
});

describe("range", () => {
  test("fires outside the last twelve months, all of which it needs", () => {
    expect(course("range", [...year, 98, 100])).toBe("............x.");
    expect(alertsOf("range", [...year.slice(1), 98])).toEqual([]);
    expect(alertsOf("range", [...year, 98])[0]).toMatchObject({ severity: "warn", evidence: { extreme: 99 } });
  });

  test("inside the control limits it is an ordinary swing, and says so", () => {
    expect(alertsOf("range", [...year, 98])[0]?.ordinary).toBe(true);
    expect(boardOf(oneKpi([...year, 90])).alerts).toMatchObject([{ rule: "limits", also: ["range"], ordinary: false }]);
  });
});

describe("jump", () => {
  test("fires at half as much again, or half; is over below four fifths of that", () => {
    expect(course("jump", [100, 150, 210, 220])).toBe(".xx.");
    expect(course("jump", [100, 50, 50])).toBe(".x.");
    expect(alertsOf("jump", [100, 40])[0]).toMatchObject({
      severity: "warn",
      evidence: { value: 40, before: 100, change: -0.6 },
    });
  });

  test("up after down is another change of state", () => {
    const [alert] = alertsOf("jump", [100, 40, 100]);
    expect(alert).toMatchObject({ since: "2024-06", severity: "good" });
  });

  test("a handful doubles by chance; a month after a gap, or after 0, is no jump", () => {
    expect(alertsOf("jump", [3, 6])).toEqual([]);
    expect(alertsOf("jump", [100, null, 200])).toEqual([]);
    expect(alertsOf("jump", [0, 200])).toEqual([]);
  });
});

describe("contradiction", () => {
  const [mql, sql] = [aMetric({ id: "mql" }), aMetric({ id: "sql" })];
  const rate = aMetric({ id: "rate", unit: "percent", formula: "sql / mql", role: "kpi" });
  const book = (values: readonly number[], leadTimeMonths = 0, metrics: readonly Metric[] = [mql, sql]) => ({
    metrics: [...metrics],
    stages: [
      { id: "s1", name: "MQL", metric: "mql", leadTimeMonths },
      { id: "s2", name: "SQL", metric: "sql", leadTimeMonths: 0 },
    ],
    series: [
      aSeries({ metric: "mql", start: "2024-04", values: values.map(() => 10) }),
      aSeries({ metric: "sql", start: "2024-04", values: [...values] }),
    ],
  });

  test("SQL > MQL, once, though both the funnel and a rate say it; inputs are looked at too", () => {
    const parts = book([8, 12], 1, [mql, sql, rate]);
    const found = boardOf(oneKpi([1, 1], parts)).alerts.filter((alert) => alert.rule === "contradiction");
    expect(found).toMatchObject([{ metric: { id: "sql" }, evidence: { value: 12, against: 10, leadTimeMonths: 1 } }]);
  });

  test("is over with the month in which it is right again", () => {
    const { alerts, over } = boardOf(oneKpi([1, 1, 1], book([8, 12, 9])));
    expect(alerts).toEqual([]);
    expect(over).toMatchObject([{ since: "2024-05", until: "2024-06" }]);
  });
});
