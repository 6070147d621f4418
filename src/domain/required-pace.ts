import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * What each remaining month must bring for the year's target to be reached (必要ペース); 0 once it is reached.
 *
 *     max(0, year's target − actual year to date) ÷ months left
 *
 * Unknown without a target or an actual, and when no month is left.
 *
 * @example
 * requiredPace(300_000_000, 128_500_000, 6).value > 28_583_333 // => true
 * requiredPace(100, 120, 3) // => { value: 0 }
 * requiredPace(100, 80, 0) // => { value: null, reason: "no-months-left" }
 */
export function requiredPace(yearTarget: number | null, yearToDate: number | null, monthsLeft: number): Calculated {
  if (yearTarget === null) return unknown("no-target");
  if (yearToDate === null) return unknown("missing");
  if (monthsLeft <= 0) return unknown("no-months-left");
  return known(Math.max(0, yearTarget - yearToDate) / monthsLeft);
}
