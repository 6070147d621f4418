import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";

/**
 * Progress towards the year's target (進捗率), as a fraction; never called attainment.
 *
 *     actual year to date ÷ target of the whole year
 *
 * @example
 * progress(128_500_000, 300_000_000).value > 0.428 // => true
 * progress(5, 0) // => { value: null, reason: "division-by-zero" }
 * progress(5, null) // => { value: null, reason: "no-target" }
 */
export function progress(yearToDate: number | null, yearTarget: number | null): Calculated {
  if (yearToDate === null) return unknown("missing");
  if (yearTarget === null) return unknown("no-target");
  if (yearTarget < 0) return unknown("negative-base");
  return ratio(yearToDate, yearTarget);
}
