import type { ColumnPreset } from "./column-preset.ts";

const date = ["日", "日付", "月", "Day", "Month"];

/** Google Ads, campaigns by day or month. Campaigns are added up; clicks, cost and conversions of ads have no standard metric. */
export const googleAds: ColumnPreset = {
  id: "google-ads",
  name: { ja: "Google 広告", en: "Google Ads" },
  signature: [
    ["キャンペーン", "アカウント", "広告グループ", "Campaign", "Account", "Ad group"],
    ["表示回数", "インプレッション数", "Impr.", "Impressions"],
    ["費用", "コスト", "Cost"],
  ],
  periodAbove: true,
  measures: [
    {
      metric: "impressions",
      name: { ja: "広告の表示回数", en: "Ad impressions" },
      date,
      column: ["表示回数", "インプレッション数", "Impr.", "Impressions"],
    },
    { metric: null, name: { ja: "広告クリック数", en: "Ad clicks" }, date, column: ["クリック数", "Clicks"] },
    { metric: null, name: { ja: "広告費", en: "Ad cost" }, date, column: ["費用", "コスト", "Cost"] },
    {
      metric: null,
      name: { ja: "広告経由のコンバージョン数", en: "Ad conversions" },
      date,
      column: ["コンバージョン", "コンバージョン数", "Conversions"],
    },
  ],
};
