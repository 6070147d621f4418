import type { LandingEstimate } from "#domain/forecast/landing.ts";
import type { LandingMethodId } from "#domain/forecast/landing-method.ts";
import type { Month } from "#domain/month.ts";
import type { Action, AlertRuleId, Day, Metric } from "#domain/workbook.ts";

/** bad: act (要対応). warn: watch (注意). good: something changed for the better (好転). */
export type AlertSeverity = "bad" | "warn" | "good";

/** On which side of a limit a value lies. */
export type Side = "above" | "below";

/** The numbers behind an alert, by its rule; the words are made of them in `ui/alert/alert-words.ts`. */
export type AlertEvidence =
  | { readonly rule: "level"; readonly value: number; readonly limit: number; readonly side: Side }
  | {
      readonly rule: "pace";
      /** The fiscal year so far, and what was to be expected of it. */
      readonly toDate: number;
      readonly expected: number;
      readonly attainment: number;
      /** What every remaining month must bring, and the best month so far; null where unknown. */
      readonly pace: number | null;
      readonly monthsLeft: number;
      readonly best: number | null;
    }
  | {
      readonly rule: "landing";
      /** Where the year lands, or ended. */
      readonly value: number;
      readonly target: number;
      readonly attainment: number;
      /** Null once the year is over. */
      readonly method: LandingMethodId | null;
      /** As of the pace. */
      readonly pace: number | null;
      readonly monthsLeft: number;
      readonly best: number | null;
    }
  | {
      readonly rule: "apart";
      readonly low: LandingEstimate;
      readonly high: LandingEstimate;
      readonly adopted: LandingEstimate;
    }
  | {
      readonly rule: "failing";
      /** How many months in a row, and the first of them. */
      readonly months: number;
      readonly from: Month;
      readonly value: number;
      readonly target: number | null;
    }
  | {
      readonly rule: "limits";
      readonly value: number;
      readonly side: Side;
      readonly lower: number;
      readonly upper: number;
      readonly trial: boolean;
      readonly have: number;
    }
  | {
      readonly rule: "run" | "near";
      readonly side: Side;
      readonly months: number;
      readonly center: number;
      readonly trial: boolean;
    }
  | {
      readonly rule: "range";
      readonly value: number;
      readonly side: Side;
      /** The lowest or highest of the twelve months before. */
      readonly extreme: number;
    }
  | { readonly rule: "jump"; readonly value: number; readonly before: number; readonly change: number }
  | {
      readonly rule: "missing";
      readonly entered: number;
      readonly of: number;
      readonly metrics: readonly Metric[];
      /** The last day on which nothing was said yet, YYYY-MM-DD. */
      readonly deadline: string;
    }
  | { readonly rule: "overdue"; readonly action: Action; readonly due: Day; readonly days: number }
  | {
      readonly rule: "contradiction";
      readonly value: number;
      readonly other: Metric;
      readonly against: number;
      /** Months from the one to the other: what came out may have gone in earlier. */
      readonly leadTimeMonths: number;
    };

/** As long as the id of a stored record may be. */
export const ALERT_ID_LENGTH = 200;

/** One change of state that a person should know of (アラート). */
export interface Alert {
  /** The same for as long as the state lasts. */
  readonly id: string;
  readonly rule: AlertRuleId;
  readonly severity: AlertSeverity;
  /** Null when it is about no metric. */
  readonly metric: Metric | null;
  /** The month in which the state began, and the last one that confirmed it. */
  readonly since: Month;
  readonly month: Month;
  /** The month in which it was over; null while it lasts. */
  readonly until: Month | null;
  /** The value lies inside its control limits (ふだんの揺れ): chance alone makes such values. */
  readonly ordinary: boolean;
  /** Other rules that say the same of the same month. */
  readonly also: readonly AlertRuleId[];
  readonly evidence: AlertEvidence;
}
