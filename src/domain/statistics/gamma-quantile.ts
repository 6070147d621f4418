import { incompleteGamma } from "./incomplete-gamma.ts";
import { risingRoot } from "./rising-root.ts";

/**
 * The gamma quantile, scale 1: the value below which a share `p` of a gamma distribution lies. The incomplete gamma
 * function inverted.
 *
 * @throws RangeError outside 0 ≤ p < 1 or for a shape that is not positive.
 * @example
 * gammaQuantile(0.975, 1).toFixed(10) // => "3.6888794541"
 * gammaQuantile(0, 3) // => 0
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p < 1 && shape > 0)) throw new RangeError(`No gamma quantile: ${p} of shape ${shape}`);
  if (p === 0) return 0;
  let to = shape + 1;
  while (incompleteGamma(shape, to) < p) to *= 2;
  return risingRoot((x) => incompleteGamma(shape, x), p, { from: 0, to });
}
