import type { StandardStage } from "./catalogue-metric.ts";
import { standardStages } from "./standard-stages.ts";
import type { TemplateId, TemplateKpi, TemplateStage, WorkbookTemplate } from "./workbook-template.ts";

/** The six templates (業種別テンプレート), as data; `workbookFromTemplate` makes a workbook of one. */
export const workbookTemplates: readonly WorkbookTemplate[] = [
  {
    id: "saas",
    name: { ja: "SaaS", en: "SaaS" },
    kgis: [
      { metric: "arr", importance: 3 },
      { metric: "nrr", importance: 3 },
    ],
    kpis: [
      ...below("arr", 3, ["trial_conversion_rate"]),
      ...below("arr", 2, ["cac", "arppu"]),
      ...below("nrr", 3, ["churn_rate"]),
      ...below("trial_conversion_rate", 1, ["visitors", "trials", "trial_conversions"]),
      ...below("cac", 1, ["ltv_cac", "cac_payback_months"]),
    ],
    stages: [
      ...funnel("visit"),
      { id: "trial", name: { ja: "無料トライアル", en: "Trials" }, metric: "trials", leadTimeMonths: 1 },
      { id: "paid", name: { ja: "有料契約", en: "Paid" }, metric: "trial_conversions", leadTimeMonths: 0 },
    ],
    formulas: { ltv_cac: "ltv_subscription / cac" },
  },
  {
    id: "manufacturing",
    name: { ja: "製造業", en: "Manufacturing" },
    kgis: [
      { metric: "inquiries", importance: 3 },
      { metric: "category_revenue", importance: 2 },
    ],
    kpis: [
      ...below("inquiries", 3, ["exhibition_roi"]),
      ...below("inquiries", 2, ["tech_doc_downloads", "high_score_rate"]),
      ...below("category_revenue", 2, ["new_market_rate"]),
      ...below("tech_doc_downloads", 1, ["visitors", "leads"]),
    ],
    stages: [
      ...funnel("visit", "lead"),
      { id: "inquiry", name: { ja: "引合", en: "Inquiries" }, metric: "inquiries", leadTimeMonths: 1 },
      ...funnel("opportunity", "won"),
    ],
    dimension: {
      id: "category",
      name: { ja: "製品カテゴリー", en: "Product category" },
      metric: "category_revenue",
      members: [
        { id: "main", name: { ja: "主力製品", en: "Main products" } },
        { id: "new", name: { ja: "新製品", en: "New products" } },
        { id: "parts", name: { ja: "保守・部品", en: "Service and parts" } },
      ],
    },
  },
  {
    id: "it",
    name: { ja: "IT・SI", en: "IT and system integration" },
    kgis: [
      { metric: "solution_revenue", importance: 3 },
      { metric: "repeat_rate", importance: 3 },
      { metric: "cross_sell_rate", importance: 3 },
    ],
    kpis: [
      ...below("solution_revenue", 2, ["whitepaper_downloads", "certification_rate", "nurturing_effect"]),
      ...below("solution_revenue", 3, ["webinar_attendance_rate", "webinar_satisfaction"]),
      ...below("whitepaper_downloads", 1, ["leads", "mql"]),
    ],
    stages: funnel("lead", "mql", "opportunity", "won"),
    dimension: {
      id: "solution",
      name: { ja: "ソリューション", en: "Solution" },
      metric: "solution_revenue",
      members: [
        { id: "cloud", name: { ja: "クラウド移行", en: "Cloud migration" } },
        { id: "system", name: { ja: "業務システム", en: "Business systems" } },
        { id: "security", name: { ja: "セキュリティ", en: "Security" } },
      ],
    },
  },
  {
    id: "standard",
    name: { ja: "BtoB標準", en: "B2B standard" },
    kgis: [{ metric: "marketing_sourced_revenue", importance: 3 }],
    kpis: [
      ...below("marketing_sourced_revenue", 3, ["won_deals", "win_rate", "mql", "mql_to_sql_rate"]),
      ...below("marketing_sourced_revenue", 2, ["opportunities", "opportunity_rate", "sql", "cac", "marketing_roi"]),
      ...below("mql", 2, ["leads", "mql_rate", "cpl"]),
      ...below("mql", 1, ["visitors", "lead_rate"]),
    ],
    stages: funnel("visit", "lead", "mql", "sql", "opportunity", "won"),
  },
  {
    id: "email",
    name: { ja: "MA・メール", en: "Marketing automation and e-mail" },
    kgis: [{ metric: "new_customers", importance: 3 }],
    kpis: [
      ...below("new_customers", 3, ["conversions", "cvr"]),
      ...below("conversions", 2, ["open_rate", "click_rate"]),
      ...below("cvr", 1, ["visitors"]),
    ],
    stages: [
      ...funnel("visit"),
      { id: "conversion", name: { ja: "コンバージョン", en: "Conversions" }, metric: "conversions", leadTimeMonths: 1 },
      { id: "customer", name: { ja: "新規顧客", en: "New customers" }, metric: "new_customers", leadTimeMonths: 0 },
    ],
  },
  {
    id: "nurturing",
    name: { ja: "リードナーチャリング", en: "Lead nurturing" },
    kgis: [{ metric: "new_customers", importance: 3 }],
    kpis: [
      ...below("new_customers", 3, ["mql", "nurturing_effect"]),
      ...below("mql", 2, ["email_list", "open_rate", "click_rate"]),
      ...below("mql", 2, ["webinar_applicants", "webinar_attendees", "webinar_survey_responses"]),
      ...below("mql", 2, ["whitepaper_downloads", "material_requests", "whitepaper_reply_rate"]),
      ...below("mql", 1, ["pages_per_session", "article_views", "dwell_seconds", "cta_click_rate"]),
      ...below("mql", 1, ["impressions", "hashtag_posts", "reach"]),
    ],
    stages: [
      ...funnel("lead", "mql"),
      { id: "customer", name: { ja: "新規顧客", en: "New customers" }, metric: "new_customers", leadTimeMonths: 0 },
    ],
  },
];

/**
 * The template with an id.
 *
 * @throws RangeError when there is none.
 * @example
 * workbookTemplate("standard").kgis[0].metric // => "marketing_sourced_revenue"
 */
export function workbookTemplate(id: TemplateId): WorkbookTemplate {
  const template = workbookTemplates.find((row) => row.id === id);
  if (!template) throw new RangeError(`No template: ${id}`);
  return template;
}

function below(parent: string, importance: 1 | 2 | 3, metrics: readonly string[]): readonly TemplateKpi[] {
  return metrics.map((metric) => ({ metric, importance, parent }));
}

function funnel(...ids: readonly StandardStage[]): readonly TemplateStage[] {
  return standardStages.filter(({ id }) => ids.includes(id));
}
