import { betaQuantile } from "./beta-quantile.ts";
import type { Interval } from "./wilson-interval.ts";

/**
 * Clopper–Pearson interval of a rate: never covers less often than it says, at the price of being wide. For where a rate
 * must on no account be underestimated. Null when nothing was tried.
 *
 *     lower = Beta quantile(α/2; x, n − x + 1), upper = Beta quantile(1 − α/2; x + 1, n − x)
 *
 * Source: Clopper & Pearson, Biometrika 26 (1934) 404–413.
 *
 * @throws RangeError when counts are negative or more happened than was tried.
 * @example
 * clopperPearsonInterval(0, 20, 0.95).upper.toFixed(4) // => "0.1684"
 * clopperPearsonInterval(0, 0, 0.95) // => null
 */
export function clopperPearsonInterval(happened: number, tried: number, level = 0.8): Interval | null {
  if (!(happened >= 0 && tried >= happened)) throw new RangeError(`Not counts of a rate: ${happened} of ${tried}`);
  if (tried === 0) return null;
  const tail = (1 - level) / 2;
  return {
    lower: happened === 0 ? 0 : betaQuantile(tail, happened, tried - happened + 1),
    upper: happened === tried ? 1 : betaQuantile(1 - tail, happened + 1, tried - happened),
  };
}
