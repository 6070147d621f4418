import type { ColumnPreset } from "./column-preset.ts";

/** HubSpot, contacts: one row each, counted by the day they were created and the days they became MQL and SQL. */
export const hubspotContacts: ColumnPreset = {
  id: "hubspot-contacts",
  name: { ja: "HubSpot コンタクト", en: "HubSpot contacts" },
  signature: [
    ["作成日", "Create Date"],
    ["ライフサイクルステージ", "Lifecycle Stage"],
  ],
  member: ["元のソース", "オリジナルソース", "元のトラフィックソース", "Original Source", "Original Traffic Source"],
  measures: [
    {
      metric: "leads",
      name: { ja: "作成されたコンタクトの数", en: "Contacts created" },
      date: ["作成日", "Create Date"],
    },
    {
      metric: "mql",
      name: { ja: "MQLになったコンタクトの数", en: "Contacts that became MQL" },
      date: ["MQLになった日", "MQLになった日付", "Became a Marketing Qualified Lead Date"],
    },
    {
      metric: "sql",
      name: { ja: "SQLになったコンタクトの数", en: "Contacts that became SQL" },
      date: ["SQLになった日", "SQLになった日付", "Became a Sales Qualified Lead Date"],
    },
  ],
};
