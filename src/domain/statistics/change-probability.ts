import { chiSquareChange } from "./chi-square-change.ts";
import type { CountOfTrials } from "./count-of-trials.ts";
import { fisherMidP } from "./fisher-mid-p.ts";

/**
 * How often chance alone gives two rates at least this far apart (偶然でも起こる確率), two-sided: the N−1 χ² test where every
 * expected count is at least one, Fisher's exact test with mid-P below. 1 when there is nothing to compare.
 *
 * Source: Campbell, Statistics in Medicine 26 (2007) 3661–3675.
 *
 * @example
 * changeProbability({ happened: 18, tried: 100 }, { happened: 32, tried: 100 }).toFixed(4) // => "0.0226"
 */
export function changeProbability(first: CountOfTrials, second: CountOfTrials): number {
  const total = first.tried + second.tried;
  const happened = first.happened + second.happened;
  const least = (Math.min(first.tried, second.tried) * Math.min(happened, total - happened)) / total;
  return least >= 1 ? chiSquareChange(first, second).probability : fisherMidP(first, second);
}
