import type { tactics } from "#domain/action/initiative-groups.ts";

type Tactic = (typeof tactics)[number];

/** One stage of a tactic's funnel: these counts together, or the first of them that the workbook has. */
export interface TacticStage {
  readonly id: string;
  readonly how: "sum" | "first";
  readonly metrics: readonly string[];
}

/** Which KPIs a tactic is steered by, three to five of the catalogue, and the counts of its own small funnel. */
export interface TacticSheet {
  readonly tactic: Tactic;
  readonly metrics: readonly string[];
  readonly stages: readonly TacticStage[];
  /** Words by which a member of a breakdown (広告) is known as this tactic: its figures are then those of the member alone. */
  readonly members: readonly string[];
}

const count = (...metrics: readonly string[]): TacticStage => ({ id: metrics[0]!, how: "first", metrics });
const together = (id: string, ...metrics: readonly string[]): TacticStage => ({ id, how: "sum", metrics });

const pipeline = [count("leads"), count("mql"), count("sql"), count("opportunities"), count("won_deals")] as const;

/** One row a tactic (施策の種類), by the ids of the catalogue's metrics. */
export const tacticSheets: readonly TacticSheet[] = [
  {
    tactic: "email",
    metrics: ["email_list", "open_rate", "click_rate", "nurturing_effect"],
    stages: [count("emails_delivered"), count("email_opens"), count("email_clicks")],
    members: [],
  },
  {
    tactic: "webinar",
    metrics: ["webinar_applicants", "webinar_attendance_rate", "webinar_survey_responses", "webinar_satisfaction"],
    stages: [
      count("webinar_applicants"),
      count("webinar_attendees"),
      count("webinar_survey_responses"),
      count("webinar_satisfied"),
    ],
    members: [],
  },
  {
    tactic: "whitepaper",
    metrics: ["whitepaper_downloads", "material_requests", "whitepaper_reply_rate"],
    stages: [count("whitepaper_downloads"), count("whitepaper_replies")],
    members: [],
  },
  {
    tactic: "site",
    metrics: ["visitors", "pages_per_session", "dwell_seconds", "cta_click_rate", "cvr"],
    stages: [count("visitors"), count("conversions", "leads")],
    members: [],
  },
  {
    tactic: "sns",
    metrics: ["impressions", "reach", "hashtag_posts", "engagement_rate"],
    stages: [count("impressions"), count("reach"), together("engagements", "likes", "comments", "shares")],
    members: [],
  },
  {
    tactic: "exhibition",
    metrics: ["exhibition_roi", "exhibition_revenue", "exhibition_cost"],
    stages: pipeline,
    members: ["展示会", "exhibition", "trade show", "event", "イベント"],
  },
  {
    tactic: "ads",
    metrics: ["marketing_cost", "leads", "cpl", "mql_rate"],
    stages: pipeline,
    members: ["広告", "ads", "advertising", "paid", "リスティング"],
  },
];
