import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";

/**
 * Step conversion of a funnel: each stage's count as a fraction of the stage above it. One rate fewer than stages.
 *
 *     count of a stage ÷ count of the stage above
 *
 * @example
 * stepConversion([400, 100, 25]).map((rate) => rate.value) // => [0.25, 0.25]
 * stepConversion([0, 0]) // => [{ value: null, reason: "division-by-zero" }]
 */
export function stepConversion(counts: readonly (number | null)[]): readonly Calculated[] {
  return counts.slice(1).map((count, above) => ratio(count, counts[above] ?? null));
}

/**
 * Cumulative conversion of a funnel: each stage's count as a fraction of the topmost stage. One rate fewer than stages.
 *
 *     count of a stage ÷ count of the top stage
 *
 * @example
 * cumulativeConversion([400, 100, 25]).map((rate) => rate.value) // => [0.25, 0.0625]
 */
export function cumulativeConversion(counts: readonly (number | null)[]): readonly Calculated[] {
  return counts.slice(1).map((count) => ratio(count, counts[0] ?? null));
}

/** Two neighbouring stages month by month (same months, same order), and the months from the upper to the lower one. */
export interface LaggedStages {
  readonly upper: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly lagMonths: number;
}

/**
 * Lag-adjusted conversion: what came out of a stage against what went in `lagMonths` earlier. Only pairs of months with
 * both counts are taken. Unknown when there is no such pair or nothing went in.
 *
 *     Σ lower(month) ÷ Σ upper(month − lag)
 *
 * @example
 * lagAdjustedConversion({ upper: [40, 20, 80], lower: [9, 9, 10], lagMonths: 2 }) // => { value: 0.25 }
 * lagAdjustedConversion({ upper: [40], lower: [10], lagMonths: 3 }) // => { value: null, reason: "missing" }
 */
export function lagAdjustedConversion({ upper, lower, lagMonths }: LaggedStages): Calculated {
  if (!Number.isInteger(lagMonths) || lagMonths < 0) throw new RangeError(`Not a lag in months: ${lagMonths}`);
  let entered = 0;
  let left = 0;
  let pairs = 0;
  for (const [month, count] of lower.entries()) {
    const before = upper[month - lagMonths] ?? null;
    if (count === null || before === null) continue;
    left += count;
    entered += before;
    pairs += 1;
  }
  return pairs === 0 ? unknown("missing") : ratio(left, entered);
}
