import { incompleteBeta } from "./incomplete-beta.ts";
import { risingRoot } from "./rising-root.ts";

/**
 * The beta quantile: the rate below which a share `p` of a beta distribution lies. The incomplete beta function inverted.
 *
 * @throws RangeError outside 0 ≤ p ≤ 1.
 * @example
 * betaQuantile(0.5, 1, 1).toFixed(12) // => "0.500000000000"
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a probability: ${p}`);
  if (p === 0 || p === 1) return p;
  return risingRoot((x) => incompleteBeta(a, b, x), p, { from: 0, to: 1 });
}
