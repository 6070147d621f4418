import type { ColumnPreset } from "./column-preset.ts";
import { WON } from "./won-stage.ts";

const stage = ["取引ステージ", "Deal Stage"];
const closed = ["クローズ日", "Close Date"];

/** HubSpot, deals: one row each. */
export const hubspotDeals: ColumnPreset = {
  id: "hubspot-deals",
  name: { ja: "HubSpot 取引", en: "HubSpot deals" },
  signature: [["取引名", "Deal Name"], stage, closed],
  measures: [
    {
      metric: "opportunities",
      name: { ja: "作成された取引の数", en: "Deals created" },
      date: ["作成日", "Create Date"],
    },
    {
      metric: "won_deals",
      name: { ja: "成約した取引の数", en: "Deals won" },
      date: closed,
      when: { column: stage, is: WON },
    },
    {
      metric: "won_amount",
      name: { ja: "成約した取引の金額", en: "Amount won" },
      date: closed,
      column: ["金額", "Amount", "Amount in company currency"],
      when: { column: stage, is: WON },
    },
  ],
};
