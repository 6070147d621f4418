import type { CountOfTrials } from "./count-of-trials.ts";
import { type Interval, wilsonInterval } from "./wilson-interval.ts";

/**
 * Newcombe's hybrid score interval of the difference of two rates (転換率の差の幅), first minus second, as fractions: the
 * Wilson limits of both put together. Null when nothing was tried in either.
 *
 *     d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 *
 * @example
 * newcombeInterval({ happened: 56, tried: 70 }, { happened: 48, tried: 80 }).lower.toFixed(4) // => "0.0524"
 * newcombeInterval({ happened: 0, tried: 0 }, { happened: 1, tried: 2 }) // => null
 */
export function newcombeInterval(first: CountOfTrials, second: CountOfTrials, level = 0.95): Interval | null {
  const one = wilsonInterval(first.happened, first.tried, level);
  const two = wilsonInterval(second.happened, second.tried, level);
  if (!one || !two) return null;
  const [rate, other] = [first.happened / first.tried, second.happened / second.tried];
  const difference = rate - other;
  return {
    lower: difference - Math.hypot(rate - one.lower, two.upper - other),
    upper: difference + Math.hypot(one.upper - rate, other - two.lower),
  };
}
