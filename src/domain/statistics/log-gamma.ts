/**
 * ln Γ(x), the logarithm of the factorial carried on between whole numbers: Γ(n) = (n − 1)!. About 15 digits.
 * Lanczos approximation with g = 7 and nine terms. Source: Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86–96; coefficients
 * of Godfrey (2001).
 *
 * @throws RangeError for x ≤ 0.
 * @example
 * logGamma(5).toFixed(10) // => "3.1780538303"
 * logGamma(0.5).toFixed(10) // => "0.5723649429"
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`Not a positive number: ${x}`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x + 6.5;
  const series = terms.reduce((sum, term, index) => sum + term / (x + index), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

const terms = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
