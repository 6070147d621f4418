import type { ColumnPreset } from "./column-preset.ts";
import { WON } from "./won-stage.ts";

const stage = ["フェーズ", "Stage"];
const closed = ["完了予定日", "完了日", "Close Date"];

/** Salesforce, a report of opportunities: one row each. */
export const salesforceOpportunities: ColumnPreset = {
  id: "salesforce-opportunities",
  name: { ja: "Salesforce 商談", en: "Salesforce opportunities" },
  signature: [["商談名", "Opportunity Name"], stage, closed],
  member: ["リードソース", "Lead Source"],
  measures: [
    {
      metric: "opportunities",
      name: { ja: "作成された商談の数", en: "Opportunities created" },
      date: ["作成日", "Created Date"],
    },
    {
      metric: "won_deals",
      name: { ja: "受注した商談の数", en: "Opportunities won" },
      date: closed,
      when: { column: stage, is: WON },
    },
    {
      metric: "won_amount",
      name: { ja: "受注した商談の金額", en: "Amount won" },
      date: closed,
      column: ["金額", "金額（換算値）", "Amount", "Amount (converted)"],
      when: { column: stage, is: WON },
    },
  ],
};
