import type { CountOfTrials } from "./count-of-trials.ts";
import { logGamma } from "./log-gamma.ts";

/**
 * Fisher's exact test of two rates with mid-P, two-sided: the probability, margins fixed, of a table less likely than the
 * one observed, and half that of one equally likely. For small counts.
 *
 * Source: Lancaster, JASA 56 (1961) 223–234; Agresti, Categorical Data Analysis §3.5.
 *
 * @example
 * fisherMidP({ happened: 0, tried: 25 }, { happened: 4, tried: 22 }).toFixed(6) // => "0.020506"
 */
export function fisherMidP(first: CountOfTrials, second: CountOfTrials): number {
  const happened = first.happened + second.happened;
  const whole = logChoices(first.tried + second.tried, happened);
  const chance = (x: number) => Math.exp(logChoices(first.tried, x) + logChoices(second.tried, happened - x) - whole);
  const observed = chance(first.happened);
  let probability = 0;
  for (let x = Math.max(0, happened - second.tried); x <= Math.min(first.tried, happened); x += 1) {
    const likely = chance(x);
    if (likely < observed * (1 - 1e-7)) probability += likely;
    else if (likely <= observed * (1 + 1e-7)) probability += likely / 2;
  }
  return Math.min(1, probability);
}

/** ln of the number of ways to choose k of n. */
function logChoices(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
