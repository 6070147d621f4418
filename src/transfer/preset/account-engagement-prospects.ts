import type { ColumnPreset } from "./column-preset.ts";

const date = ["作成日", "作成日時", "Created Date", "Created At", "Date Created"];

/** Account Engagement (Pardot), prospects: one row each, by the day they were created. */
export const accountEngagementProspects: ColumnPreset = {
  id: "account-engagement-prospects",
  name: { ja: "Account Engagement プロスペクト", en: "Account Engagement prospects" },
  signature: [["スコア", "Score"], ["グレード", "Grade"], date],
  member: ["ソース", "Source"],
  measures: [{ metric: "leads", name: { ja: "作成されたプロスペクトの数", en: "Prospects created" }, date }],
};
