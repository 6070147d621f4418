import { describe, expect, test } from "vitest";
import { findingFix } from "#domain/check/finding.ts";
import { checkRules, monthFindings } from "#domain/check/month-findings.ts";
import { createEngine } from "#domain/engine/engine.ts";
import type { Metric, Note, Series, Stage } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const money = aMetric({ id: "spend", name: "広告費", unit: "currency" });
const count = aMetric({ id: "leads", name: "リード", unit: "count" });
const rate = aMetric({ id: "ctr", name: "率", unit: "percent", aggregation: "mean" });

function found(
  metrics: readonly Metric[],
  series: readonly (Partial<Series> & Pick<Series, "metric">)[],
  more: { stages?: Stage[]; notes?: Note[] } = {},
) {
  const workbook = aWorkbook({
    metrics: [...metrics],
    series: series.map((each) => aSeries({ start: "2025-08", ...each })),
    stages: more.stages ?? [],
    notes: more.notes ?? [],
  });
  return monthFindings({ workbook, engine: createEngine(workbook), month: "2025-09" }).map(({ rule, metric, fix }) => [
    rule,
    metric.id,
    fix?.value,
  ]);
}

const note = (value: number): Note => ({
  id: "n",
  kind: "accepted",
  month: "2025-09",
  metric: "leads",
  member: null,
  value,
});

describe("the checks of a month", () => {
  test("every rule has an id of its own", () => {
    expect(new Set(checkRules.map(({ id }) => id)).size).toBe(checkRules.length);
  });

  test("an ordinary month has nothing to say", () => {
    expect(
      found(
        [money, count],
        [
          { metric: "spend", values: [2_090_000, 2_280_000] },
          { metric: "leads", values: [455, 561] },
        ],
      ),
    ).toEqual([]);
  });

  test("2,280,000 typed into a 万円 cell: 228万円 is suggested", () => {
    expect(found([money], [{ metric: "spend", values: [2_090_000, 22_800_000_000] }])).toEqual([
      ["unitSlip", "spend", 2_280_000],
    ]);
  });

  test("228 yen where 228万円 was meant", () => {
    expect(found([money], [{ metric: "spend", values: [2_090_000, 228] }])).toEqual([["unitSlip", "spend", 2_280_000]]);
  });

  test("a rate a hundredfold", () => {
    expect(found([rate], [{ metric: "ctr", values: [0.02, 2.1] }])).toEqual([["unitSlip", "ctr", 0.021]]);
  });

  test("a hundredfold that no unit explains is asked about without a guess", () => {
    expect(found([count], [{ metric: "leads", values: [10, 1_000_000_000] }])).toEqual([
      ["unitSlip", "leads", undefined],
    ]);
  });

  test("a jump of a digit, either way; not among a handful", () => {
    expect(found([count], [{ metric: "leads", values: [500, 5610] }])).toEqual([["tenfold", "leads", 561]]);
    expect(found([count], [{ metric: "leads", values: [500, 48] }])).toEqual([["tenfold", "leads", 480]]);
    expect(found([count], [{ metric: "leads", values: [1, 12] }])).toEqual([]);
  });

  test("compares with the last month that has a value, zero excepted", () => {
    expect(found([count], [{ metric: "leads", start: "2025-06", values: [500, null, null, 5600] }])).toEqual([
      ["tenfold", "leads", 560],
    ]);
    expect(found([count], [{ metric: "leads", values: [0, 5600] }])).toEqual([]);
  });

  test("more won than there were opportunities: once, by its rate", () => {
    const won = aMetric({ id: "won", unit: "count" });
    const deals = aMetric({ id: "deals", unit: "count" });
    const winRate = aMetric({ id: "win_rate", unit: "percent", formula: "won / deals", aggregation: "formula" });
    const stages = [
      { id: "s1", name: "商談", metric: "deals", leadTimeMonths: 1 },
      { id: "s2", name: "受注", metric: "won", leadTimeMonths: 0 },
    ];
    const series = [
      { metric: "won", values: [10, 13] },
      { metric: "deals", values: [12, 10] },
    ];
    expect(found([won, deals, winRate], series, { stages })).toEqual([["rateAboveOne", "win_rate", undefined]]);
    expect(found([won, deals], series, { stages })).toEqual([["moreThanAbove", "won", undefined]]);
  });

  test("a rate of money may exceed 100%", () => {
    const roi = aMetric({ id: "roi", unit: "percent", formula: "spend / leads", aggregation: "formula" });
    expect(
      found(
        [money, count, roi],
        [
          { metric: "spend", values: [9, 9] },
          { metric: "leads", values: [2, 2] },
        ],
      ),
    ).toEqual([]);
  });

  test("negative and fractional counts", () => {
    expect(found([count], [{ metric: "leads", values: [30, -32] }])).toEqual([["negativeCount", "leads", 32]]);
    expect(found([count], [{ metric: "leads", values: [30, 31.6] }])).toEqual([["fractionalCount", "leads", 32]]);
  });

  test("an impossible count is one question, whatever its size", () => {
    expect(found([count], [{ metric: "leads", values: [12_000, -120] }])).toEqual([["negativeCount", "leads", 120]]);
    expect(found([count], [{ metric: "leads", values: [37_260, 12.5] }])).toEqual([["fractionalCount", "leads", 13]]);
    expect(found([count], [{ metric: "leads", values: [3, -12.5] }])).toEqual([["negativeCount", "leads", 12.5]]);
  });

  test("an amount of the other sign is no slip of the unit; of the same sign it is", () => {
    expect(found([money], [{ metric: "spend", values: [2_090_000, -228] }])).toEqual([]);
    expect(found([money], [{ metric: "spend", values: [-2_090_000, -228] }])).toEqual([
      ["unitSlip", "spend", -2_280_000],
    ]);
  });

  test("what is missing; a steady value is suggested", () => {
    expect(
      found(
        [money, count],
        [
          { metric: "spend", start: "2025-07", values: [460_000, 460_000] },
          { metric: "leads", start: "2025-07", values: [30, 31] },
        ],
      ),
    ).toEqual([
      ["missing", "spend", 460_000],
      ["missing", "leads", undefined],
    ]);
  });

  test("zero is not missing", () => {
    expect(found([count], [{ metric: "leads", values: [3, 0] }])).toEqual([]);
  });

  test("a value that was kept is not asked about again until it changes", () => {
    const series = [{ metric: "leads", values: [500, 5610] }];
    expect(found([count], series, { notes: [note(5610)] })).toEqual([]);
    expect(found([count], series, { notes: [note(5600)] })).toEqual([["tenfold", "leads", 561]]);
  });
});

describe("two rows entered in each other's place", () => {
  const whole = aMetric({ id: "mql", unit: "count" });
  const part = aMetric({ id: "sql", unit: "count" });
  const share = aMetric({ id: "share", unit: "percent", formula: "sql / mql" });
  const month = "2025-09";
  const findings = (mql: number, sql: number) => {
    const workbook = aWorkbook({
      metrics: [whole, part, share],
      series: [
        aSeries({ metric: "mql", start: month, values: [mql] }),
        aSeries({ metric: "sql", start: month, values: [sql] }),
      ],
    });
    return monthFindings({ workbook, engine: createEngine(workbook), month });
  };

  test("are exchanged by one click", () => {
    const [finding] = findings(10, 13);
    expect(finding?.rule).toBe("rateAboveOne");
    expect(findingFix(finding!).map(({ metric, value }) => [metric, value])).toEqual([
      ["sql", 10],
      ["mql", 13],
    ]);
  });

  test("in the right order are nothing to ask about", () => {
    expect(findings(13, 10)).toEqual([]);
  });
});

const parts = (metric: string, whole: number | null, a: number | null, b: number | null) =>
  [[null, whole] as const, ["a", a] as const, ["b", b] as const].map(([member, value]) =>
    aSeries({ metric, member, start: "2025-09", values: [value] }),
  );

describe("a total beside its parts", () => {
  const dimensions = [
    {
      id: "channel",
      name: "チャネル",
      members: [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
      ],
    },
  ];
  function differing(metrics: readonly Metric[], series: readonly Series[]) {
    const workbook = aWorkbook({ metrics: [...metrics], series: [...series], dimensions });
    return monthFindings({ workbook, engine: createEngine(workbook), month: "2025-09" })
      .filter(({ rule }) => rule === "totalDiffers")
      .map(({ metric, value, against, fix }) => [metric.id, value, against, fix?.value]);
  }
  const leads = aMetric({ id: "leads", dimension: "channel" });
  const open = aMetric({
    id: "open",
    unit: "percent",
    decimals: 1,
    aggregation: "weighted",
    weight: "sent",
    dimension: "channel",
  });
  const sent = aMetric({ id: "sent", dimension: "channel" });

  test("that adds up to something else is found, with the parts as its fix", () => {
    expect(differing([leads], parts("leads", 12, 5, 8))).toEqual([["leads", 12, 13, null]]);
    expect(differing([leads], parts("leads", 13, 5, 8))).toEqual([]);
    expect(differing([leads], parts("leads", 13, null, null))).toEqual([]);
    expect(differing([leads], parts("leads", null, 5, 8))).toEqual([]);
  });

  test("of a weighted rate is compared by weight, and may be rounded as it is shown", () => {
    const weights = parts("sent", null, 100, 300);
    // (10% × 100 + 20.2% × 300) ÷ 400 = 17.65%
    expect(differing([open, sent], [...parts("open", 0.176, 0.1, 0.202), ...weights])).toEqual([]);
    expect(differing([open, sent], [...parts("open", 0.177, 0.1, 0.202), ...weights])).toEqual([]);
    const [[id, value, against] = []] = differing([open, sent], [...parts("open", 0.151, 0.1, 0.202), ...weights]);
    expect([id, value]).toEqual(["open", 0.151]);
    expect(against).toBeCloseTo(0.1765, 12);
  });
});
