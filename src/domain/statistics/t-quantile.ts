import { betaQuantile } from "./beta-quantile.ts";

/**
 * The quantile of Student's t distribution: the point below which a share `p` lies, for so many degrees of freedom.
 *
 *     x = Beta quantile of 2·min(p, 1 − p) with ν/2 and ½;  t = ± √(ν (1 − x) ÷ x)
 *
 * Source: Abramowitz & Stegun 26.7.1.
 *
 * @throws RangeError outside 0 < p < 1 or without degrees of freedom.
 * @example
 * tQuantile(0.975, 10).toFixed(6) // => "2.228139"
 * tQuantile(0.5, 3) // => 0
 */
export function tQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1 && degrees > 0)) throw new RangeError(`No t quantile: ${p} with ${degrees}`);
  if (p === 0.5) return 0;
  const x = betaQuantile(2 * Math.min(p, 1 - p), degrees / 2, 0.5);
  const size = Math.sqrt((degrees * (1 - x)) / x);
  return p < 0.5 ? -size : size;
}
