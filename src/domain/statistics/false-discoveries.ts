/**
 * Which of many comparisons to believe when one in ten of those believed may be false (多重比較): Benjamini and Hochberg's
 * rule over their probabilities by chance.
 *
 *     believed: all up to the largest i with p₍ᵢ₎ ≤ i ÷ m × rate
 *
 * Source: Benjamini & Hochberg, J. R. Statist. Soc. B 57 (1995) 289–300.
 *
 * @example
 * believable([0.01, 0.04, 0.5]) // => [true, true, false]
 * believable([0.09, 0.9]) // => [false, false]
 */
export function believable(probabilities: readonly number[], rate = 0.1): readonly boolean[] {
  const sorted = probabilities.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, index) => p <= ((index + 1) / sorted.length) * rate);
  const limit = last < 0 ? Number.NEGATIVE_INFINITY : sorted[last]!;
  return probabilities.map((p) => p <= limit);
}
