import { standardStages } from "#domain/metric/standard-stages.ts";
import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import { machineAgreement } from "./machine-agreement.ts";
import { machineFigures, machineStart } from "./machine-figures.ts";
import type { SampleAnswers } from "./sample-answers.ts";
import { type SampleMetric, sampleMetrics, sampleSeries, sampleTargets } from "./sample-parts.ts";

const inside = { ja: "インサイドセールス担当", en: "Inside sales" };
const marketer = { ja: "マーケティング担当", en: "Marketing" };
const sales = { ja: "営業担当", en: "Sales" };
const kgi = "marketing_sourced_revenue";
/** What the KGI is made of: deals and their size. The KPIs shared with sales stand below the deals. */
const made = { role: "kpi", parent: kgi } as const;
const shared = { role: "kpi", parent: "won_deals" } as const;
const ours = { role: "kpi", parent: "mql", owner: marketer } as const;
const byChannel = { dimension: "channel" } as const;

const metrics: readonly SampleMetric[] = [
  { id: kgi, role: "kgi", importance: 3, owner: sales, ...byChannel },
  { id: "total_revenue" },
  { id: "marketing_contribution_rate", ...shared, owner: sales },
  { id: "won_deals", ...made, importance: 3, owner: sales, stage: "won", ...byChannel },
  {
    id: "avg_purchase_value",
    ...made,
    importance: 2,
    owner: sales,
    aggregation: "formula",
    weight: null,
    formula: "marketing_sourced_revenue / won_deals",
    name: { ja: "平均受注単価", en: "Average deal size" },
    definition: { ja: "受注1件あたりの売上貢献額", en: "Marketing-sourced revenue of one deal won" },
  },
  { id: "win_rate", ...shared, importance: 3, owner: sales },
  { id: "opportunities", ...shared, importance: 2, owner: sales, stage: "opportunity", ...byChannel },
  { id: "opportunity_rate", ...shared, importance: 2, owner: inside },
  { id: "sql", ...shared, importance: 2, owner: inside, stage: "sql", ...byChannel },
  { id: "mql", ...shared, importance: 3, owner: inside, stage: "mql", ...byChannel },
  { id: "mql_to_sql_rate", ...shared, importance: 3, owner: inside },
  {
    id: "lead_time_days",
    ...shared,
    importance: 2,
    owner: inside,
    weight: "opportunities",
    name: { ja: "案件リードタイム(日)", en: "Case lead time (days)" },
    definition: {
      ja: "MQLになってから商談が始まるまでに要した日数の平均",
      en: "Average days from MQL to the start of the opportunity",
    },
  },
  { id: "leads", ...ours, importance: 3, stage: "lead", ...byChannel },
  { id: "mql_rate", ...ours, importance: 2 },
  { id: "visitors", ...ours, importance: 2, stage: "visit" },
  { id: "lead_rate", ...ours, importance: 2 },
  { id: "article_views", ...ours },
  { id: "whitepaper_downloads", ...ours },
  { id: "inquiries", ...ours },
  { id: "cpl", ...ours, importance: 2 },
  { id: "emails_delivered" },
  { id: "email_opens" },
  { id: "email_clicks" },
  { id: "open_rate", ...ours },
  { id: "click_rate", ...ours },
  { id: "marketing_cost", owner: marketer, ...byChannel },
  { id: "sales_cost", owner: sales },
  { id: "new_customers", owner: sales },
  { id: "cac", ...shared, importance: 2, owner: sales },
  { id: "marketing_roi", ...shared, importance: 2, owner: marketer },
];

/** Fiscal 2025, April to March: 120 deals of 2.5 million yen make 300 million. Counts, and amounts in 万円. */
const targetsInMan: Readonly<Record<string, readonly number[]>> = {
  marketing_sourced_revenue: [2000, 2250, 2500, 2250, 2000, 3000, 2500, 2500, 2750, 2250, 2500, 3500],
  marketing_cost: [450, 455, 460, 460, 455, 468, 465, 465, 470, 455, 460, 470],
};
const targetsIn2025: Readonly<Record<string, readonly number[]>> = {
  won_deals: [8, 9, 10, 9, 8, 12, 10, 10, 11, 9, 10, 14],
  opportunities: [36, 36, 39, 40, 39, 44, 40, 42, 44, 38, 40, 42],
  sql: [45, 46, 48, 50, 49, 54, 52, 53, 54, 48, 50, 51],
  mql: [115, 116, 120, 122, 122, 135, 130, 132, 132, 120, 126, 130],
  leads: [460, 470, 485, 500, 486, 540, 520, 525, 520, 480, 500, 514],
  visitors: [30_000, 31_000, 32_500, 33_500, 33_000, 36_000, 34_500, 35_000, 34_500, 32_000, 33_000, 35_000],
  cpl: Array.from({ length: 12 }, () => 9000),
  open_rate: Array.from({ length: 12 }, () => 0.23),
  lead_time_days: Array.from({ length: 12 }, () => 30),
};

/** The rate from each stage to the next in the standard scenario: what makes 120 deals of 400,000 visits. */
const plannedRates = { visit: 0.015, lead: 0.25, mql: 0.4, sql: 0.8, opportunity: 0.25 };

/**
 * Sample of a machine maker: three tiers from marketing-sourced revenue over MQL, opportunity and win rate to traffic,
 * content and leads; 24 months to September 2025, targets for fiscal 2025. Everything in it is invented.
 *
 * @example
 * machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" }).name // => "サンプル：みなと精工（架空）"
 */
export function machineWorkbook({ id, at, language = "ja" }: SampleAnswers): Workbook {
  const ja = language === "ja";
  const { totals, byChannel: parts } = machineFigures();
  const baseline = (totals[kgi] ?? []).slice(6, 18).reduce((sum, amount) => sum + amount, 0);
  const empty = emptyWorkbook({
    id,
    name: ja ? "サンプル：みなと精工（架空）" : "Sample: Minato Seiko (fictional)",
    at,
    language,
  });
  const amounts = Object.entries(targetsInMan).map(([metric, man]) => [metric, man.map((value) => value * 10_000)]);
  return {
    ...empty,
    note: ja
      ? "従業員60人ほどの工作機械メーカーを想定した、架空のデータです。"
      : "Invented figures of a machine maker of about sixty people.",
    settings: { ...empty.settings, closedThrough: "2025-09", sample: true },
    dimensions: [
      {
        id: "channel",
        name: ja ? "チャネル" : "Channel",
        members: [
          { id: "organic", name: ja ? "オーガニック検索" : "Organic search" },
          { id: "ads", name: ja ? "広告" : "Advertising" },
          { id: "exhibition", name: ja ? "展示会" : "Exhibitions" },
        ],
      },
    ],
    stages: standardStages.map((stage) => ({ ...stage, name: stage.name[language] })),
    metrics: sampleMetrics(metrics, language),
    goals: [
      {
        id: "g1",
        metric: kgi,
        baseline,
        target: 300_000_000,
        start: "2025-04",
        due: "2026-03",
        statement: ja
          ? "2026年3月までに、マーケティング起点の売上貢献額を2億4,823万円から3億円に増やす"
          : "By March 2026, raise marketing-sourced revenue from ¥248.2M to ¥300M",
        smart: {},
      },
    ],
    plans: [
      {
        id: "plan-2025-standard",
        kind: "standard",
        fiscalYear: 2025,
        companyTarget: 1_000_000_000,
        share: 0.3,
        averageDeal: 2_500_000,
        booked: null,
        rates: Object.entries(plannedRates).map(([stage, value]) => ({ stage, value, from: "typed" })),
        ramp: "lastYear",
        growth: 2,
        wins: [],
      },
    ],
    agreement: machineAgreement(language),
    series: [
      ...sampleSeries(machineStart, totals, parts),
      ...sampleTargets("2025-04", { ...Object.fromEntries(amounts), ...targetsIn2025 }),
    ],
  };
}
