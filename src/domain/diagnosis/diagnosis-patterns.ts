/** How a metric must stand for a pattern to fit. */
export type Sign = "up" | "down" | "notUp" | "good" | "poor";

/** One condition: the first of these metrics that the workbook has, and how it must stand. */
export interface PatternCondition {
  readonly metrics: readonly string[];
  readonly sign: Sign;
}

/** A known pattern (型) of metrics that move together, and what it usually means; worded in `ui/alert/diagnosis-words.ts`. */
export interface DiagnosisPattern {
  readonly id: DiagnosisId;
  readonly conditions: readonly PatternCondition[];
}

export type DiagnosisId =
  | "pageLosesClicks"
  | "leadsWithoutQuality"
  | "dealsWithoutQuality"
  | "visitsWithoutLeads"
  | "handOverStalls"
  | "cheapLeads"
  | "leadTimeGrows"
  | "spendWithoutLeads"
  | "subjectBeatsContent"
  | "signUpsStayAway"
  | "sqlTooEarly"
  | "smallerDeals"
  | "trialsStall"
  | "downloadsWithoutReplies"
  | "wrongCustomers";

const when = (sign: Sign, ...metrics: readonly string[]): PatternCondition => ({ metrics, sign });

/** Every pattern, by the ids of the catalogue's metrics. */
export const diagnosisPatterns: readonly DiagnosisPattern[] = [
  {
    id: "pageLosesClicks",
    conditions: [
      when("good", "open_rate"),
      when("good", "click_rate", "cta_click_rate"),
      when("poor", "cvr", "lead_rate"),
    ],
  },
  { id: "leadsWithoutQuality", conditions: [when("up", "leads"), when("down", "mql_rate")] },
  { id: "dealsWithoutQuality", conditions: [when("up", "appointments", "opportunities"), when("down", "win_rate")] },
  { id: "visitsWithoutLeads", conditions: [when("up", "visitors", "sessions"), when("down", "lead_rate", "cvr")] },
  { id: "handOverStalls", conditions: [when("up", "mql"), when("notUp", "sql")] },
  { id: "cheapLeads", conditions: [when("down", "cpl"), when("down", "mql_rate")] },
  { id: "leadTimeGrows", conditions: [when("up", "lead_time_days")] },
  { id: "spendWithoutLeads", conditions: [when("up", "marketing_cost"), when("notUp", "leads")] },
  {
    id: "subjectBeatsContent",
    conditions: [when("up", "open_rate"), when("down", "click_rate", "click_to_open_rate")],
  },
  { id: "signUpsStayAway", conditions: [when("up", "webinar_applicants"), when("down", "webinar_attendance_rate")] },
  { id: "sqlTooEarly", conditions: [when("up", "sql"), when("down", "opportunity_rate")] },
  { id: "smallerDeals", conditions: [when("up", "won_deals"), when("down", "avg_purchase_value", "avg_deal_value")] },
  { id: "trialsStall", conditions: [when("up", "trials"), when("down", "trial_conversion_rate")] },
  {
    id: "downloadsWithoutReplies",
    conditions: [when("up", "whitepaper_downloads"), when("down", "whitepaper_reply_rate")],
  },
  { id: "wrongCustomers", conditions: [when("up", "new_customers"), when("up", "churn_rate")] },
];
