import { expect, test } from "vitest";
import { tactics } from "#domain/action/initiative-groups.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";
import { tacticSheets } from "#domain/tactic/tactic-sheets.ts";
import { tacticStanding } from "#domain/tactic/tactic-standing.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const sheetOf = (tactic: string) => tacticSheets.find((sheet) => sheet.tactic === tactic)!;
const month = "2025-09";

test("every tactic has a sheet of three to five KPIs of the catalogue, and a funnel of it", () => {
  expect(tacticSheets.map(({ tactic }) => tactic)).toEqual([...tactics]);
  for (const { metrics, stages } of tacticSheets) {
    expect(metrics.length).toBeGreaterThanOrEqual(3);
    expect(metrics.length).toBeLessThanOrEqual(5);
    expect(stages.length).toBeGreaterThanOrEqual(2);
    for (const id of [...metrics, ...stages.flatMap((stage) => stage.metrics)])
      expect(catalogueMetric(id)).toBeTruthy();
  }
});

test("adding a sheet's KPIs brings the counts of its funnel along", () => {
  for (const sheet of tacticSheets.filter(({ members }) => members.length === 0)) {
    const { added } = metricsToAdd(aWorkbook(), sheet.metrics, "ja");
    const book = aWorkbook({ metrics: added });
    const { absent, stages } = tacticStanding(book, createEngine(book), sheet, { month, months: 1 });
    expect(absent).toEqual([]);
    expect(stages.filter(({ metrics }) => metrics.length === 0)).toEqual([]);
  }
});

test("a funnel over three months: rates of sums with their limits, last year's beside them, gaps unknown", () => {
  const names = ["emails_delivered", "email_opens", "email_clicks"];
  const values = { emails_delivered: [900, 1000, 1100], email_opens: [200, 240, 160], email_clicks: [30, null, 20] };
  const book = aWorkbook({
    metrics: names.map((id) => aMetric({ id })),
    series: [
      ...Object.entries(values).map(([metric, each]) => aSeries({ metric, start: "2025-07", values: each })),
      aSeries({ metric: "emails_delivered", start: "2024-07", values: [500, 500, 500] }),
      aSeries({ metric: "email_opens", start: "2024-07", values: [100, 100, 100] }),
    ],
  });
  const { stages } = tacticStanding(book, createEngine(book), sheetOf("email"), { month, months: 3 });
  expect(stages.map(({ count, rate, lastYear }) => [count, rate, lastYear])).toEqual([
    [3000, null, null],
    [600, 0.2, 0.2],
    [null, null, null],
  ]);
  expect(stages[1]?.limits?.lower).toBeCloseTo(0.1908, 4);
  expect(stages[1]?.limits?.upper).toBeCloseTo(0.2095, 4);
});

const sns = (ids: readonly string[]) => {
  const book = aWorkbook({
    metrics: ids.map((id) => aMetric({ id })),
    series: ids.map((metric) => aSeries({ metric, start: month, values: [metric === "reach" ? 200 : 10] })),
  });
  return tacticStanding(book, createEngine(book), sheetOf("sns"), { month, months: 1 }).stages.at(-1);
};

test("reactions are counted together, and unknown while one kind of them is not in the workbook", () => {
  expect(sns(["reach", "likes", "comments", "shares"])).toMatchObject({ count: 30, rate: 0.15 });
  expect(sns(["reach", "likes", "comments"])).toMatchObject({ metrics: [], count: null, rate: null });
});

test("an exhibition is read from its member of the channels, and what is not broken down says so", () => {
  const book = sampleWorkbook("machine", { id: "s", at: "2025-10-01T00:00:00.000Z", language: "ja" });
  const engine = createEngine(book);
  const { member, stages } = tacticStanding(book, engine, sheetOf("exhibition"), { month, months: 1 });
  expect(member?.id).toBe("exhibition");
  expect(stages[0]?.count).toBe(engine.value({ metric: "leads", period: month, member: "exhibition" }).value);
  expect(stages.every(({ whole }) => !whole)).toBe(true);
  const alone = { ...book, dimensions: [], metrics: book.metrics.map((each) => ({ ...each, dimension: null })) };
  const whole = tacticStanding(alone, createEngine(alone), sheetOf("exhibition"), { month, months: 1 });
  expect(whole.member).toBeNull();
  expect(whole.stages.every((stage) => stage.whole)).toBe(true);
});

test("a channel of leads is not advertising, and a member's count is no share of everybody's", () => {
  const book = aWorkbook({
    dimensions: [
      {
        id: "channel",
        name: "チャネル",
        members: [
          { id: "inbound_leads", name: "Inbound leads" },
          { id: "listing", name: "リスティング広告" },
        ],
      },
    ],
    metrics: [aMetric({ id: "leads", dimension: "channel" }), aMetric({ id: "mql" })],
    series: [
      aSeries({ metric: "leads", member: "listing", start: month, values: [40] }),
      aSeries({ metric: "leads", member: "inbound_leads", start: month, values: [60] }),
      aSeries({ metric: "mql", start: month, values: [20] }),
    ],
  });
  const { member, stages } = tacticStanding(book, createEngine(book), sheetOf("ads"), { month, months: 1 });
  expect(member?.id).toBe("listing");
  expect(stages.slice(0, 2).map(({ count, rate, whole }) => [count, rate, whole])).toEqual([
    [40, null, false],
    [20, null, true],
  ]);
});
