import type { CountOfTrials } from "#domain/statistics/count-of-trials.ts";
import { type Interval, wilsonInterval } from "#domain/statistics/wilson-interval.ts";

/**
 * Between which values the change of a rate lies, as a fraction: Newcombe's hybrid score interval of a difference.
 * Null when nothing was tried in one of the two periods, or more happened than was tried (no rate of a part in a whole).
 *
 *     d − √((p₂ − l₂)² + (u₁ − p₁)²)  to  d + √((u₂ − p₂)² + (p₁ − l₁)²)
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 *
 * @example
 * rateChange({ happened: 48, tried: 80 }, { happened: 56, tried: 70 }, 0.95).lower.toFixed(4) // => "0.0524"
 * rateChange({ happened: 0, tried: 0 }, { happened: 1, tried: 2 }) // => null
 */
export function rateChange(before: CountOfTrials, after: CountOfTrials, level = 0.9): Interval | null {
  if (!isRate(before) || !isRate(after)) return null;
  const was = wilsonInterval(before.happened, before.tried, level);
  const is = wilsonInterval(after.happened, after.tried, level);
  if (!was || !is) return null;
  const [p1, p2] = [before.happened / before.tried, after.happened / after.tried];
  return {
    lower: p2 - p1 - Math.hypot(p2 - is.lower, was.upper - p1),
    upper: p2 - p1 + Math.hypot(is.upper - p2, p1 - was.lower),
  };
}

function isRate({ happened, tried }: CountOfTrials): boolean {
  return happened >= 0 && tried > 0 && happened <= tried;
}
