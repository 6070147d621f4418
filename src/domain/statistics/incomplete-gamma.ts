import { logGamma } from "./log-gamma.ts";

/**
 * The regularised incomplete gamma function P(a, x): the share of a gamma distribution of shape a below x. Poisson and
 * χ² tails follow from it. Series below x = a + 1, continued fraction of Lentz above.
 *
 * Source: DLMF §8.11, §8.9; Press et al., Numerical Recipes (3rd ed.) §6.2.
 *
 * @throws RangeError when a is not positive or x is negative.
 * @example
 * incompleteGamma(1, 2).toFixed(10) // => "0.8646647168"
 * incompleteGamma(3, 0) // => 0
 */
export function incompleteGamma(a: number, x: number): number {
  return x < a + 1 ? bySeries(a, checked(a, x)) : 1 - byFraction(a, checked(a, x));
}

/**
 * The upper share 1 − P(a, x), without cancelling small tails to 0.
 *
 * @throws RangeError when a is not positive or x is negative.
 * @example
 * upperIncompleteGamma(0.5, 50) < 1e-20 // => true
 */
export function upperIncompleteGamma(a: number, x: number): number {
  return x < a + 1 ? 1 - bySeries(a, checked(a, x)) : byFraction(a, checked(a, x));
}

function checked(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`No gamma distribution: ${a} at ${x}`);
  return x;
}

function bySeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= 100_000 && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)));
}

function byFraction(a: number, x: number): number {
  let step = x + 1 - a;
  let numerator = 1e300;
  let denominator = 1 / step;
  let fraction = denominator;
  for (let n = 1; n <= 100_000; n += 1) {
    step += 2;
    const term = -n * (n - a);
    denominator = 1 / (term * denominator + step);
    numerator = step + term / numerator;
    const change = numerator * denominator;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return Math.exp(a * Math.log(x) - x - logGamma(a)) * fraction;
}
