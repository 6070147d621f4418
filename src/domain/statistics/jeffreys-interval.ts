import { betaQuantile } from "./beta-quantile.ts";
import type { Interval } from "./wilson-interval.ts";

/**
 * Jeffreys interval of a rate: the middle share of the beta distribution Beta(x + ½, n − x + ½). Exactly 0 below when nothing
 * happened, exactly 1 above when everything did. Null when nothing was tried.
 *
 * Source: Brown, Cai, DasGupta, Statistical Science 16 (2001) 101–133.
 *
 * @throws RangeError when counts are negative or more happened than was tried.
 * @example
 * jeffreysInterval(1, 6, 0.95).lower.toFixed(6) // => "0.018620"
 */
export function jeffreysInterval(happened: number, tried: number, level = 0.8): Interval | null {
  if (!(happened >= 0 && tried >= happened)) throw new RangeError(`Not counts of a rate: ${happened} of ${tried}`);
  if (tried === 0) return null;
  const tail = (1 - level) / 2;
  const [a, b] = [happened + 0.5, tried - happened + 0.5];
  return {
    lower: happened === 0 ? 0 : betaQuantile(tail, a, b),
    upper: happened === tried ? 1 : betaQuantile(1 - tail, a, b),
  };
}

/**
 * The mean of the same distribution: a rate that is never 0 or 1, for where one has to be divided by.
 *
 *     (x + ½) ÷ (n + 1)
 *
 * @example
 * jeffreysMean(0, 5).toFixed(4) // => "0.0833"
 */
export function jeffreysMean(happened: number, tried: number): number {
  return (happened + 0.5) / (tried + 1);
}
