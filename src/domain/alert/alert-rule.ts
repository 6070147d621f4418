import type { Engine } from "#domain/engine/engine.ts";
import type { WorkbookLanding } from "#domain/forecast/workbook-landing.ts";
import type { MetricLimits } from "#domain/metric-limits.ts";
import type { Month } from "#domain/month.ts";
import type { AlertRuleId, Direction, Metric, MetricAlertSettings, StatusBands, Workbook } from "#domain/workbook.ts";
import type { AlertEvidence, AlertSeverity } from "./alert.ts";

/** One metric and its finished months, oldest first, as a rule looks at them. */
export interface AlertSubject {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly metric: Metric;
  readonly direction: Direction;
  readonly bands: StatusBands;
  readonly months: readonly Month[];
  readonly actual: readonly (number | null)[];
  readonly target: readonly (number | null)[];
  readonly targetUpper: readonly (number | null)[];
  readonly settings: MetricAlertSettings;
  /** The control limits as they stood when a month was the last one, by index. */
  readonly limitsAt: (month: number) => MetricLimits;
  /** Where the fiscal year lands, as seen from a month, by index; null once the year is over. */
  readonly landingAt: (month: number) => WorkbookLanding | null;
}

/** A state that a month shows. Another `mark` is another state, and so another alert. */
export interface AlertSignal {
  readonly severity: AlertSeverity;
  readonly mark: string;
  readonly evidence: AlertEvidence;
}

/**
 * What a rule reads off a month: a state; "clear", none; "hold", not clearly over (so that a value which hovers at a limit
 * does not go on and off); "unknown", nothing to judge.
 */
export type AlertReading = AlertSignal | "clear" | "hold" | "unknown";

/** How the one number of a rule is written: a share of 100%, months, or business days. */
export type AlertLimitUnit = "share" | "months" | "days";

/** A rule's one adjustable number. */
export interface AlertLimit {
  readonly unit: AlertLimitUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** What can be set about a rule, of the metrics' and the workbook's alike. */
export interface AdjustableRule {
  readonly id: AlertRuleId;
  readonly optional?: true;
  readonly limit?: AlertLimit;
}

/** One rule about one metric: what it reads off each of its months. */
export interface AlertRule {
  readonly id: AlertRuleId;
  /** Off unless a person switches it on. */
  readonly optional?: true;
  /** Inputs are looked at too, not only KPIs. */
  readonly inputsToo?: true;
  /**
   * Several rules of one cause about one metric in one month are one alert: they see the same unusual value, or the same year
   * that is behind.
   */
  readonly cause?: "unusual" | "behind";
  readonly limit?: AlertLimit;
  readonly read: (subject: AlertSubject, month: number, limit: number) => AlertReading;
}

/**
 * How serious a move to one side is: a favourable one is good news, an unfavourable one as given, and where a metric has no
 * good side something to look at.
 *
 * @example
 * sideSeverity("up", "above", "bad") // => "good"
 * sideSeverity("down", "above", "bad") // => "bad"
 * sideSeverity("none", "above", "bad") // => "warn"
 */
export function sideSeverity(
  direction: Direction,
  side: "above" | "below",
  unfavourable: AlertSeverity,
): AlertSeverity {
  if (direction === "none") return "warn";
  return (direction === "up") === (side === "above") ? "good" : unfavourable;
}
