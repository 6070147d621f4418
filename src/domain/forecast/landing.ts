import { type LandingEvidence, type LandingMethodId } from "./landing-method.ts";
import { landingMethods } from "./landing-methods.ts";

/** Where the year ends by one method. */
export interface LandingEstimate {
  readonly method: LandingMethodId;
  /** Σ so far + Σ months. */
  readonly value: number;
  /** The remaining months, one by one. */
  readonly months: readonly number[];
}

/** The landing of a year (着地見込み), or what is lacking for one. */
export type Landing =
  /** Fewer than three finished months. */
  | { readonly state: "early"; readonly lacking: number }
  /** No method has what it needs. */
  | { readonly state: "unknown" }
  | {
      readonly state: "estimated";
      readonly adopted: LandingEstimate;
      /** What is adopted by rule. */
      readonly middle: LandingEstimate;
      /** The person's own choice; else the middle one by rule. */
      readonly chosen: boolean;
      /** All that could be computed, in the order of the list. */
      readonly estimates: readonly LandingEstimate[];
      /** The methods lie further apart than a tenth of what is adopted: the others have to be shown beside it. */
      readonly apart: boolean;
    };

/** Below so many finished months nothing is estimated. */
export const LANDING_FROM = 3;

const APART = 0.1;

/**
 * All methods, and the one adopted: the person's choice where it can be computed, else the middle one of those that can; of two
 * the lower. The highest is never adopted by itself.
 *
 * @example
 * landing({ actuals: [1, 2], remaining: ["2026-06"], lastYear: [], pipeline: null }) // => { state: "early", lacking: 1 }
 * landing({ actuals: [10, 10, 10], remaining: ["2026-07"], lastYear: [], pipeline: null }).adopted // => { method: "pace", value: 40, months: [10] }
 */
export function landing(evidence: LandingEvidence, choice: string | null = null): Landing {
  const { actuals } = evidence;
  if (actuals.length < LANDING_FROM) return { state: "early", lacking: LANDING_FROM - actuals.length };
  const toDate = sum(actuals);
  const estimates = landingMethods.flatMap(({ id, months }): LandingEstimate[] => {
    const rest = months(evidence);
    return rest && Number.isFinite(sum(rest)) ? [{ method: id, value: toDate + sum(rest), months: rest }] : [];
  });
  const ranked = estimates.toSorted((one, other) => one.value - other.value);
  const middle = ranked[Math.floor((ranked.length - 1) / 2)];
  if (!middle) return { state: "unknown" };
  const own = estimates.find(({ method }) => method === choice);
  const adopted = own ?? middle;
  const spread = ranked.at(-1)!.value - ranked[0]!.value;
  return {
    state: "estimated",
    adopted,
    middle,
    chosen: own !== undefined,
    estimates,
    apart: spread > APART * Math.abs(adopted.value),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
