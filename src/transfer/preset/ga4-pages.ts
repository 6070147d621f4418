import type { ColumnPreset } from "./column-preset.ts";

/** Google Analytics 4, ページとスクリーン: views of all pages together. */
export const ga4Pages: ColumnPreset = {
  id: "ga4-pages",
  name: { ja: "GA4 ページとスクリーン", en: "GA4 pages and screens" },
  signature: [
    [
      "ページパスとスクリーン クラス",
      "ページ パスとスクリーン クラス",
      "ページ タイトルとスクリーン クラス",
      "ページ タイトルとスクリーン名",
      "Page path and screen class",
      "Page title and screen class",
      "Page title and screen name",
    ],
    ["表示回数", "Views"],
  ],
  periodAbove: true,
  measures: [
    {
      metric: "page_views",
      name: { ja: "表示回数", en: "Views" },
      date: ["日付", "年月", "Date", "Year month"],
      column: ["表示回数", "Views"],
    },
  ],
};
