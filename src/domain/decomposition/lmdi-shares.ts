/**
 * What each factor of a product contributed to its move, by logarithmic means (LMDI-I, additive): the second method beside
 * Shapley's, to cross-check. The shares add up to the whole move. Where factors are zero on one side, the limit for small
 * values is taken: what appears or vanishes is shared by the factors that do. Null for negative factors.
 *
 *     L(V₁, V₀) × ln(x₁ ÷ x₀), L(a, b) = (a − b) ÷ (ln a − ln b)
 *
 * Source: Ang, Energy Policy 33 (2005) 867–871; zeros: Ang, Zhang & Choi, Energy 23 (1998) 489–495; Wood & Lenzen, Energy
 * Policy 34 (2006) 1326–1331.
 *
 * @throws RangeError for lists of different lengths.
 * @example
 * lmdiShares([1, 10, 2], [4, 5, 3]).map((share) => share.toFixed(6)) // => ["50.474380", "-25.237190", "14.762810"]
 * lmdiShares([0, 5], [4, 5]) // => [20, 0]
 * lmdiShares([-1, 5], [4, 5]) // => null
 */
export function lmdiShares(from: readonly number[], to: readonly number[]): readonly number[] | null {
  if (from.length !== to.length) throw new RangeError("Not factors to compare");
  if ([...from, ...to].some((factor) => factor < 0)) return null;
  const before = product(from);
  const after = product(to);
  if (before > 0 && after > 0) {
    const mean = logarithmicMean(after, before);
    return from.map((factor, index) => mean * Math.log(to[index]! / factor));
  }
  const appears = from.map((factor, index) => factor === 0 && to[index]! > 0);
  const vanishes = from.map((factor, index) => factor > 0 && to[index] === 0);
  const carries = after > 0 ? appears : vanishes;
  const carriers = carries.filter(Boolean).length;
  return carries.map((does) => (does && after !== before ? (after - before) / carriers : 0));
}

function product(factors: readonly number[]): number {
  return factors.reduce((value, factor) => value * factor, 1);
}

/** `log1p` keeps its digits where both are nearly equal. */
function logarithmicMean(a: number, b: number): number {
  return a === b ? a : (a - b) / Math.log1p((a - b) / b);
}
