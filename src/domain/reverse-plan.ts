import { type Calculated, known, unknown } from "./calculated.ts";
import { plannedCount } from "./planned-count.ts";
import { ratio } from "./ratio.ts";

/**
 * Deals that must be won for a goal in money (必要な受注), exact; shown counts round up, see `plannedCount`.
 * What is already booked, or expected from open opportunities, is subtracted first.
 *
 *     max(0, goal − booked) ÷ average deal
 *
 * Unknown when the average deal is 0.
 *
 * @example
 * requiredDeals(300_000_000, 2_500_000) // => { value: 120 }
 * requiredDeals(300_000_000, 2_500_000, 50_000_000) // => { value: 100 }
 * requiredDeals(300_000_000, 0) // => { value: null, reason: "division-by-zero" }
 */
export function requiredDeals(goal: number | null, averageDeal: number | null, booked = 0): Calculated {
  if (averageDeal !== null && averageDeal < 0) return unknown("negative-base");
  return ratio(goal === null ? null : Math.max(0, goal - booked), averageDeal);
}

/**
 * Counts required at every stage for a count at the lowest one (逆算), top to bottom as the stages are. The chain is
 * exact: nothing is rounded inside it. `rates[k]` leads from stage k to stage k + 1, as a fraction.
 *
 *     required(k) = required(k + 1) ÷ rate(k)
 *
 * Unknown above a rate that is missing or 0.
 *
 * @example
 * requiredCounts(120, [0.5, 0.25]).map((count) => count.value) // => [960, 480, 120]
 * requiredCounts(120, [0.5, 0])[0] // => { value: null, reason: "division-by-zero" }
 */
export function requiredCounts(lowest: number | null, rates: readonly (number | null)[]): readonly Calculated[] {
  const counts: Calculated[] = [lowest === null ? unknown("missing") : known(lowest)];
  for (const rate of rates.toReversed()) {
    const below = counts[0] ?? unknown("missing");
    counts.unshift(below.value === null ? below : ratio(below.value, rate));
  }
  return counts;
}

/** A chain of rates and the change of one of them. */
export interface RateChange {
  readonly lowest: number;
  readonly rates: readonly number[];
  readonly step: number;
  /** Added to the rate, as a fraction: 0.01 is one point. */
  readonly change: number;
}

/**
 * How many fewer are needed at the top of the funnel when one rate improves (感度): the difference of the shown counts,
 * so that it agrees with what the two plans display. Unknown when either plan is.
 *
 *     ⌈required at today's rates⌉ − ⌈required with the better rate⌉
 *
 * @example
 * savedAtTop({ lowest: 120, rates: [0.25, 0.4, 0.8, 0.25], step: 3, change: 0.01 }) // => { value: 230 }
 */
export function savedAtTop({ lowest, rates, step, change }: RateChange): Calculated {
  const improved = rates.map((rate, index) => (index === step ? rate + change : rate));
  const now = requiredCounts(lowest, rates)[0] ?? unknown("missing");
  const then = requiredCounts(lowest, improved)[0] ?? unknown("missing");
  if (now.value === null) return now;
  if (then.value === null) return then;
  return known(plannedCount(now.value) - plannedCount(then.value));
}
