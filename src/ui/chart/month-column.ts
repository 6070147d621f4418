import type { Month } from "#domain/month.ts";

/** One month of the chart. null is "not entered" and leaves a gap. */
export interface MonthColumn {
  readonly month: Month;
  readonly actual: number | null;
  readonly target: number | null;
  readonly forecast: number | null;
  readonly priorYear: number | null;
  /** Actual (or forecast) minus target. */
  readonly variance: number | null;
  /** Whether more is better: a variance is teal or crimson by it. */
  readonly favourable: boolean | null;
}
