import { normalQuantile } from "./normal-quantile.ts";

/** What a comparison of two rates is to detect, and how surely. */
export interface RateComparison {
  readonly before: number;
  readonly after: number;
  /** Share of real changes that are seen; 0.8 when absent. */
  readonly power?: number;
  /** Two-sided error of the first kind; 0.05 when absent. */
  readonly alpha?: number;
}

/**
 * How many trials each period needs so that a change of a rate is seen (必要な件数), exact: rounded up only when shown. Null
 * when the rates are equal.
 *
 *     n = (z₁₋α⁄₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² ÷ (p₁ − p₂)²
 *
 * Source: Fleiss, Statistical Methods for Rates and Proportions, §4; as R's `power.prop.test`.
 *
 * @example
 * sampleSize({ before: 0.18, after: 0.32 }).toFixed(2) // => "148.99"
 * sampleSize({ before: 0.2, after: 0.2 }) // => null
 */
export function sampleSize({ before, after, power = 0.8, alpha = 0.05 }: RateComparison): number | null {
  if (before === after) return null;
  const mean = (before + after) / 2;
  const alike = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
  const apart = normalQuantile(power) * Math.sqrt(before * (1 - before) + after * (1 - after));
  return ((alike + apart) / (before - after)) ** 2;
}

/**
 * The difference of rates that so many trials in each period can tell from chance (見分けられる差), as a fraction, with 80% power:
 * the sample size solved for the difference, near the rate as it is.
 *
 *     (z₁₋α⁄₂ + z_power) √(2 p q ÷ n)
 *
 * @example
 * detectableDifference(0.2, 100).toFixed(3) // => "0.158"
 * detectableDifference(0.2, 0) // => null
 */
export function detectableDifference(rate: number, trials: number, power = 0.8, alpha = 0.05): number | null {
  if (!(trials > 0 && rate >= 0 && rate <= 1)) return null;
  return (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * Math.sqrt((2 * rate * (1 - rate)) / trials);
}
