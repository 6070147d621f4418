import type { BothLanguages } from "./catalogue-metric.ts";

/** Where a B2B marketer's numbers usually come from. */
export const catalogueSources = {
  ga4: { ja: "GA4", en: "GA4" },
  ma: { ja: "MAツール", en: "Marketing automation" },
  sfa: { ja: "SFA", en: "SFA / CRM" },
  accounting: { ja: "経理", en: "Accounting" },
  sns: { ja: "SNSの管理画面", en: "Social-media console" },
  video: { ja: "動画配信ツール", en: "Video platform" },
  webinar: { ja: "ウェビナーツール", en: "Webinar tool" },
  survey: { ja: "アンケート", en: "Survey" },
  billing: { ja: "契約・請求管理", en: "Billing system" },
  product: { ja: "製品の利用ログ", en: "Product usage log" },
  staff: { ja: "人事・部門の名簿", en: "Staff register" },
  scoring: { ja: "リードスコアリング表", en: "Lead-scoring sheet" },
  exhibition: { ja: "展示会の集計表", en: "Exhibition sheet" },
  environment: { ja: "環境データの集計表", en: "Environmental data sheet" },
} satisfies Record<string, BothLanguages>;
