import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";

/**
 * Ratio to the same period of last year (前年同月比, 前年同期比, 前年比), as a fraction: 1.124 is 112.4%, not +112.4%.
 * For rates use `yearOverYearDifference`.
 *
 *     actual ÷ last year's actual
 *
 * Unknown when either is missing and when last year's is 0 or negative.
 *
 * @example
 * yearOverYear(150, 120) // => { value: 1.25 }
 * yearOverYear(50, 0) // => { value: null, reason: "division-by-zero" }
 * yearOverYear(50, null) // => { value: null, reason: "no-prior" }
 */
export function yearOverYear(actual: number | null, prior: number | null): Calculated {
  if (actual === null) return unknown("missing");
  if (prior === null) return unknown("no-prior");
  if (prior < 0) return unknown("negative-base");
  return ratio(actual, prior);
}
