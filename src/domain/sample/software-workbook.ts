import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import type { SampleAnswers } from "./sample-answers.ts";
import { type SampleMetric, sampleMetrics, sampleSeries, sampleTargets } from "./sample-parts.ts";
import { softwareFigures, softwareStart } from "./software-figures.ts";

const marketer = { ja: "マーケティング担当", en: "Marketing" };
const inside = { ja: "インサイドセールス担当", en: "Inside sales" };
const success = { ja: "カスタマーサクセス担当", en: "Customer success" };
const toArr = { role: "kpi", parent: "arr" } as const;
const toDeals = { role: "kpi", parent: "new_customers" } as const;
const toMql = { role: "kpi", parent: "mql", owner: marketer } as const;
const byChannel = { dimension: "channel" } as const;

const metrics: readonly SampleMetric[] = [
  { id: "arr", role: "kgi", importance: 3, owner: success },
  { id: "mrr", owner: success },
  { id: "nrr", role: "kgi", importance: 3, owner: success },
  { id: "new_customers", ...toArr, importance: 3, owner: inside },
  { id: "won_amount", owner: inside },
  { id: "churn_rate", role: "kpi", parent: "nrr", importance: 3, owner: success },
  { id: "grr", role: "kpi", parent: "nrr", importance: 2, owner: success },
  { id: "arppu", ...toArr, importance: 2, owner: success },
  { id: "cac", ...toArr, importance: 3, owner: inside },
  { id: "won_deals", ...toDeals, importance: 2, owner: inside, stage: "won", ...byChannel },
  { id: "win_rate", ...toDeals, importance: 2, owner: inside },
  { id: "opportunities", ...toDeals, owner: inside, ...byChannel },
  { id: "opportunity_rate", ...toDeals, owner: inside },
  { id: "sql", ...toDeals, importance: 2, owner: inside, stage: "sql", ...byChannel },
  { id: "mql", ...toDeals, importance: 3, owner: marketer, stage: "mql", ...byChannel },
  { id: "mql_to_sql_rate", ...toDeals, importance: 3, owner: inside },
  { id: "lead_time_days", ...toDeals, importance: 2, owner: inside },
  { id: "trials", ...toDeals, owner: marketer },
  { id: "trial_conversions" },
  { id: "trial_conversion_rate", ...toDeals, importance: 3, owner: marketer },
  { id: "leads", ...toMql, importance: 3, stage: "lead", ...byChannel },
  { id: "mql_rate", ...toMql, importance: 2 },
  { id: "visitors", ...toMql, importance: 2, stage: "visit" },
  { id: "lead_rate", ...toMql },
  { id: "cpl", ...toMql, importance: 2 },
  { id: "emails_delivered" },
  { id: "email_opens" },
  { id: "email_clicks" },
  { id: "open_rate", ...toMql },
  { id: "click_rate", ...toMql },
  { id: "marketing_cost", owner: marketer, ...byChannel },
  { id: "sales_cost", owner: inside },
  { id: "total_customers", owner: success },
  { id: "customers_start", owner: success },
  { id: "churned_customers", owner: success },
  { id: "paying_users", owner: success },
  { id: "mrr_start", owner: success },
  { id: "mrr_expansion", owner: success },
  { id: "mrr_contraction", owner: success },
  { id: "mrr_churned", owner: success },
];

const goalMrr = 20_400_000;

/** Fiscal 2025, April to March. */
const targets: Readonly<Record<string, readonly number[]>> = {
  mrr: risingTo(11_600_000, goalMrr, 100_000),
  new_customers: [12, 12, 13, 14, 14, 15, 15, 16, 16, 16, 17, 18],
  won_deals: [12, 12, 13, 14, 14, 15, 15, 16, 16, 16, 17, 18],
  opportunities: risingTo(48, 68),
  sql: risingTo(60, 88),
  mql: risingTo(220, 275),
  leads: risingTo(900, 1100),
  visitors: risingTo(30_000, 40_000, 100),
  cac: Array.from({ length: 12 }, () => 560_000),
  churn_rate: Array.from({ length: 12 }, () => 0.015),
  nrr: Array.from({ length: 12 }, () => 1.005),
  trial_conversion_rate: Array.from({ length: 12 }, () => 0.19),
  lead_time_days: Array.from({ length: 12 }, () => 24),
  open_rate: Array.from({ length: 12 }, () => 0.25),
};

/**
 * Sample of a software company: five stages from awareness to purchase, recurring revenue on top; 24 months to
 * September 2025, targets for fiscal 2025. Everything in it is invented.
 *
 * @example
 * softwareWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" }).stages.map((stage) => stage.name) // => ["認知", "興味", "検討", "評価", "購入"]
 */
export function softwareWorkbook({ id, at, language = "ja" }: SampleAnswers): Workbook {
  const ja = language === "ja";
  const { totals, byChannel: parts } = softwareFigures();
  const empty = emptyWorkbook({
    id,
    name: ja ? "サンプル：あおばソフト（架空）" : "Sample: Aoba Software (fictional)",
    at,
    language,
  });
  return {
    ...empty,
    note: ja
      ? "業務ソフトをサブスクリプションで提供する会社を想定した、架空のデータです。"
      : "Invented figures of a company that sells business software by subscription.",
    settings: { ...empty.settings, closedThrough: "2025-09", sample: true },
    dimensions: [
      {
        id: "channel",
        name: ja ? "チャネル" : "Channel",
        members: [
          { id: "organic", name: ja ? "オーガニック検索" : "Organic search" },
          { id: "ads", name: ja ? "広告" : "Advertising" },
          { id: "webinar", name: ja ? "ウェビナー" : "Webinars" },
        ],
      },
    ],
    stages: [
      { id: "visit", name: ja ? "認知" : "Awareness", metric: "visitors", leadTimeMonths: 0 },
      { id: "lead", name: ja ? "興味" : "Interest", metric: "leads", leadTimeMonths: 0 },
      { id: "mql", name: ja ? "検討" : "Consideration", metric: "mql", leadTimeMonths: 0 },
      { id: "sql", name: ja ? "評価" : "Evaluation", metric: "sql", leadTimeMonths: 1 },
      { id: "won", name: ja ? "購入" : "Purchase", metric: "won_deals", leadTimeMonths: 0 },
    ],
    metrics: sampleMetrics(metrics, language),
    goals: [
      {
        id: "g1",
        metric: "arr",
        baseline: (totals.mrr?.[17] ?? 0) * 12,
        target: goalMrr * 12,
        start: "2025-04",
        due: "2026-03",
        statement: ja
          ? "2026年3月までに、ARRを1億3,007万円から2億4,480万円に増やす"
          : "By March 2026, raise ARR from ¥130.1M to ¥244.8M",
        smart: {},
      },
    ],
    series: [...sampleSeries(softwareStart, totals, parts), ...sampleTargets("2025-04", targets)],
  };
}

function risingTo(from: number, to: number, step = 1): readonly number[] {
  return Array.from({ length: 12 }, (_, month) => Math.round((from + ((to - from) * month) / 11) / step) * step);
}
