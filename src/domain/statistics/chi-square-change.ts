import type { CountOfTrials } from "./count-of-trials.ts";
import { upperIncompleteGamma } from "./incomplete-gamma.ts";

/**
 * The N−1 χ² test of two rates: the classical statistic without continuity correction times (N − 1) ÷ N, and the
 * probability of one at least as large by chance. 0 and 1 when nothing or everything happened in both.
 *
 *     χ² = N (x₁ f₂ − x₂ f₁)² ÷ (n₁ n₂ x f), f = failures
 *
 * Source: Campbell, Statistics in Medicine 26 (2007) 3661–3675.
 *
 * @example
 * chiSquareChange({ happened: 12, tried: 60 }, { happened: 5, tried: 58 }).probability.toFixed(6) // => "0.079719"
 */
export function chiSquareChange(
  first: CountOfTrials,
  second: CountOfTrials,
): { readonly statistic: number; readonly probability: number } {
  const total = first.tried + second.tried;
  const happened = first.happened + second.happened;
  const cross = first.happened * (second.tried - second.happened) - second.happened * (first.tried - first.happened);
  const margins = first.tried * second.tried * happened * (total - happened);
  const statistic = margins === 0 ? 0 : ((total - 1) * cross * cross) / margins;
  return { statistic, probability: upperIncompleteGamma(0.5, statistic / 2) };
}
