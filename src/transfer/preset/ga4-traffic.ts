import type { ColumnPreset } from "./column-preset.ts";

const date = ["日付", "年月", "Date", "Year month"];

/** Google Analytics 4, トラフィック獲得. Users are left out: they do not add up over days or channels. */
export const ga4Traffic: ColumnPreset = {
  id: "ga4-traffic",
  name: { ja: "GA4 トラフィック獲得", en: "GA4 traffic acquisition" },
  signature: [
    [
      "セッションのメインのチャネル グループ（デフォルト チャネル グループ）",
      "セッションのデフォルト チャネル グループ",
      "セッションの参照元 / メディア",
      "セッションのキャンペーン",
      "Session primary channel group (Default Channel Group)",
      "Session primary channel group (Default channel group)",
      "Session default channel group",
      "Session source / medium",
      "Session campaign",
    ],
    ["セッション", "Sessions"],
  ],
  member: [
    "セッションのメインのチャネル グループ（デフォルト チャネル グループ）",
    "セッションのデフォルト チャネル グループ",
    "Session primary channel group (Default Channel Group)",
    "Session default channel group",
  ],
  periodAbove: true,
  measures: [
    { metric: "sessions", name: { ja: "セッション", en: "Sessions" }, date, column: ["セッション", "Sessions"] },
    {
      metric: "conversions",
      name: { ja: "キーイベント", en: "Key events" },
      date,
      column: ["キーイベント", "コンバージョン", "Key events", "Conversions"],
    },
  ],
};
