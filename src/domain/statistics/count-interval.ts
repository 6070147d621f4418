import { gammaQuantile } from "./gamma-quantile.ts";
import type { Interval } from "./wilson-interval.ts";

/**
 * Garwood's exact interval of a count (件数の幅): which monthly means the count is compatible with. A fixed cost divided by it
 * gives the interval of a cost per lead.
 *
 *     lower = Gamma quantile(α/2; x), upper = Gamma quantile(1 − α/2; x + 1)
 *
 * Source: Garwood, Biometrika 28 (1936) 437–442.
 *
 * @throws RangeError for a negative count.
 * @example
 * countInterval(10, 0.95).upper.toFixed(4) // => "18.3904"
 * countInterval(0).lower // => 0
 */
export function countInterval(count: number, level = 0.8): Interval {
  if (!(count >= 0)) throw new RangeError(`Not a count: ${count}`);
  const tail = (1 - level) / 2;
  return { lower: count === 0 ? 0 : gammaQuantile(tail, count), upper: gammaQuantile(1 - tail, count + 1) };
}
