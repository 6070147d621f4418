import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * Difference to the same period of last year (前年差), in the metric's own unit. For rates a difference of fractions,
 * shown in points: −0.08 is ▲8.0pt.
 *
 *     actual − last year's actual
 *
 * @example
 * yearOverYearDifference(0.25, 0.5) // => { value: -0.25 }
 * yearOverYearDifference(0.25, null) // => { value: null, reason: "no-prior" }
 */
export function yearOverYearDifference(actual: number | null, prior: number | null): Calculated {
  if (actual === null) return unknown("missing");
  if (prior === null) return unknown("no-prior");
  return known(actual - prior);
}
