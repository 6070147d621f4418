import type { ColumnPreset } from "./column-preset.ts";

const date = ["送信日時", "送信日", "Sent At", "Sent Date", "Date Sent"];

/** Account Engagement (Pardot), list e-mails: one row per mailing. */
export const accountEngagementEmails: ColumnPreset = {
  id: "account-engagement-emails",
  name: { ja: "Account Engagement リストメール", en: "Account Engagement list e-mails" },
  signature: [["件名", "Subject", "Subject Line"], date, ["合計配信数", "配信数", "Total Delivered", "Delivered"]],
  measures: [
    {
      metric: "emails_delivered",
      name: { ja: "配信数", en: "Delivered" },
      date,
      column: ["合計配信数", "配信数", "Total Delivered", "Delivered"],
    },
    {
      metric: "email_opens",
      name: { ja: "ユニーク開封数", en: "Unique opens" },
      date,
      column: ["ユニーク開封数", "ユニーク HTML 開封数", "Unique Opens", "Unique HTML Opens"],
    },
    {
      metric: "email_clicks",
      name: { ja: "ユニーククリック数", en: "Unique clicks" },
      date,
      column: ["ユニーククリック数", "Unique Clicks"],
    },
  ],
};
