import type { ColumnPreset } from "./column-preset.ts";

/** Salesforce, a report of leads: one row each, by the day they were created. */
export const salesforceLeads: ColumnPreset = {
  id: "salesforce-leads",
  name: { ja: "Salesforce リード", en: "Salesforce leads" },
  signature: [
    ["リード状況", "リード 状況", "Lead Status"],
    ["作成日", "Created Date", "Create Date"],
  ],
  member: ["リードソース", "Lead Source"],
  measures: [
    {
      metric: "leads",
      name: { ja: "作成されたリードの数", en: "Leads created" },
      date: ["作成日", "Created Date", "Create Date"],
    },
  ],
};
