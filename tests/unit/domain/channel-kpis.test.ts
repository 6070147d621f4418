import { expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Metric, type Series, type Workbook } from "#domain/workbook.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Channel {
  readonly channel: string;
  readonly cost: number;
  readonly leads: number;
  readonly mql: number;
  readonly sql: number;
  readonly opp: number;
  readonly won: number;
  readonly revenue: number;
}

interface Inputs {
  readonly channels: readonly Channel[];
  readonly sales_cost_total: number;
}

type Kpis = Readonly<Record<string, number | null>>;

interface Expected {
  readonly by_channel: readonly (Kpis & { readonly channel: string })[];
  readonly total: Kpis;
}

/** Golden field → metric, and the factor from the engine's fraction to the golden percentage. */
const kpis: Readonly<Record<string, readonly [metric: string, factor: number]>> = {
  cpl: ["cpl", 1],
  mql_rate: ["mql_rate", 100],
  mql_to_sql: ["mql_to_sql_rate", 100],
  opportunity_rate: ["opportunity_rate", 100],
  win_rate: ["win_rate", 100],
  lead_to_win: ["lead_to_win", 100],
  cost_per_win: ["cost_per_win", 1],
  roi: ["marketing_roi", 100],
  avg_deal: ["avg_deal", 1],
};

const inputs: Readonly<Record<string, keyof Channel>> = {
  marketing_cost: "cost",
  leads: "leads",
  mql: "mql",
  sql: "sql",
  opportunities: "opp",
  won_deals: "won",
  new_customers: "won",
  marketing_sourced_revenue: "revenue",
};

function own(id: string, formula: string): Metric {
  return { ...metricFromCatalogue("win_rate"), id, name: id, formula, aliases: [] };
}

function workbookOf({ channels, sales_cost_total }: Inputs): Workbook {
  const series = Object.entries(inputs).flatMap(([metric, field]) =>
    channels.map(
      (channel): Series => ({
        metric,
        kind: "actual",
        member: channel.channel,
        start: "2025-04",
        values: [channel[field] as number],
      }),
    ),
  );
  return {
    ...emptyWorkbook({ id: "w", name: "K01", at: "2025-05-01T00:00:00.000Z" }),
    dimensions: [
      { id: "channel", name: "チャネル", members: channels.map(({ channel }) => ({ id: channel, name: channel })) },
    ],
    metrics: [
      ...Object.keys(inputs).map((id) => metricFromCatalogue(id, { dimension: "channel" })),
      metricFromCatalogue("sales_cost"),
      ...["cpl", "mql_rate", "mql_to_sql_rate", "opportunity_rate", "win_rate", "marketing_roi", "cac"].map((id) =>
        metricFromCatalogue(id),
      ),
      own("lead_to_win", "won_deals / leads"),
      own("cost_per_win", "marketing_cost / won_deals"),
      own("avg_deal", "marketing_sourced_revenue / won_deals"),
    ],
    series: [
      ...series,
      { metric: "sales_cost", kind: "actual", member: null, start: "2025-04", values: [sales_cost_total] },
    ],
  };
}

const { inputs: given, expected, tolerance } = golden<Inputs, Expected>("K01-channel-kpis");
const engine = createEngine(workbookOf(given));

function kpiValues(member: string | null): Record<string, number | null> {
  const rows = Object.entries(kpis).map(([field, [metric, factor]]) => {
    const { value } = engine.value({ metric, period: "2025-04", member });
    return [field, value === null ? null : value * factor];
  });
  return Object.fromEntries(rows);
}

test.each(expected.by_channel)("K01: $channel, from cost per lead to return", ({ channel, ...values }) => {
  expectGolden(kpiValues(channel), values, tolerance);
});

test("K01: totals are ratios of sums", () => {
  const cac = engine.value({ metric: "cac", period: "2025-04" }).value;
  expectGolden({ ...kpiValues(null), cac }, expected.total, tolerance);
});

test("K01: what is unknown says why", () => {
  expect(engine.value({ metric: "marketing_roi", period: "2025-04", member: "紹介" }).reason).toBe("division-by-zero");
  expect(engine.value({ metric: "cac", period: "2025-04", member: "紹介" }).reason).toBe("not-applicable");
});
