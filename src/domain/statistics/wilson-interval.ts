import { normalQuantile } from "./normal-quantile.ts";

/** Limits of a rate or a score. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson score interval of a rate (率の幅), as fractions: which true rates the counts are compatible with.
 * 80% where nothing else is asked. Exactly 0 below when nothing happened, exactly 1 above when everything did.
 * Null when nothing was tried.
 *
 *     (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
 *
 * Source: Wilson, JASA 22 (1927) 209–212; Brown, Cai, DasGupta, Statistical Science 16 (2001) 101–133.
 *
 * @throws RangeError when counts are negative or more happened than was tried.
 * @example
 * wilsonInterval(3, 13).upper.toFixed(4) // => "0.4053"
 * wilsonInterval(0, 5).lower // => 0
 * wilsonInterval(0, 0) // => null
 */
export function wilsonInterval(happened: number, tried: number, level = 0.8): Interval | null {
  if (!(happened >= 0 && tried >= happened)) throw new RangeError(`Not counts of a rate: ${happened} of ${tried}`);
  if (tried === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const rate = happened / tried;
  const shrink = 1 + (z * z) / tried;
  const centre = (rate + (z * z) / (2 * tried)) / shrink;
  const half = (z * Math.sqrt((rate * (1 - rate)) / tried + (z * z) / (4 * tried * tried))) / shrink;
  return {
    lower: happened === 0 ? 0 : Math.max(0, centre - half),
    upper: happened === tried ? 1 : Math.min(1, centre + half),
  };
}
