import { logGamma } from "./log-gamma.ts";

/**
 * The regularised incomplete beta function Iₓ(a, b): the share of a beta distribution below x. Binomial tails and the
 * t distribution follow from it. Continued fraction of Lentz.
 *
 * Source: DLMF §8.17; Press et al., Numerical Recipes (3rd ed.) §6.4.
 *
 * @throws RangeError when a or b is not positive or x lies outside 0 to 1.
 * @example
 * incompleteBeta(1, 1, 0.25).toFixed(12) // => "0.250000000000"
 * incompleteBeta(2, 3, 0.4).toFixed(6) // => "0.524800"
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`No beta distribution: ${a}, ${b} at ${x}`);
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.min(1, (Math.exp(front) * continuedFraction(a, b, x)) / a);
}

function continuedFraction(a: number, b: number, x: number): number {
  let numerator = 1;
  let denominator = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = fraction;
    for (const term of [even, odd]) {
      denominator = 1 / away(1 + term * denominator);
      numerator = away(1 + term / numerator);
      fraction *= numerator * denominator;
    }
    if (Math.abs(fraction - before) <= 1e-16 * Math.abs(fraction)) break;
  }
  return fraction;
}

/** Never exactly zero, so that it can be divided by. */
function away(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
