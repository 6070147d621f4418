import type { Month } from "#domain/month.ts";

/** What a method of estimating the year's landing may look at. All lists hold whole months in calendar order. */
export interface LandingEvidence {
  /** The finished months of the fiscal year so far, without gaps. */
  readonly actuals: readonly number[];
  /** Months of the year still to come. */
  readonly remaining: readonly Month[];
  /** Last fiscal year's twelve months; null is "not entered". */
  readonly lastYear: readonly (number | null)[];
  /** What leads to the amount before it does; null where the KGI is not the end of a funnel. */
  readonly pipeline: PipelineEvidence | null;
}

/** The stage above the last one: opportunities, and how long they take. */
export interface PipelineEvidence {
  /** Counts of the finished months of the fiscal year so far. */
  readonly toDate: readonly (number | null)[];
  /** For each remaining month the count whose outcome falls into it; null when that month is still to come itself. */
  readonly maturing: readonly ("open" | number | null)[];
}

/** One way to estimate where the year lands (着地見込み). One object a file, one line in `landing-methods.ts`. */
export interface LandingMethod {
  readonly id: LandingMethodId;
  /** What each remaining month will bring; null when the evidence does not suffice. */
  readonly months: (evidence: LandingEvidence) => readonly number[] | null;
}

export type LandingMethodId = "seasonal" | "pace" | "pipeline";
