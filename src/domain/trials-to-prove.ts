import { normalQuantile } from "#domain/statistics/normal-quantile.ts";

/**
 * How many trials it takes, at the rate observed so far, until the upper limit of the Wilson interval falls below the
 * planned rate (断定に要る件数): the score test solved for n. Null when the rate is not below plan.
 *
 *     n > z² · p*(1 − p*) ÷ (p* − r)²
 *
 * Source: Wilson, JASA 22 (1927) 209–212: the interval is the score test inverted.
 *
 * @example
 * trialsToProve(3 / 13, 0.25) // => 1372
 * trialsToProve(0.3, 0.25) // => null
 */
export function trialsToProve(rate: number, planned: number, level = 0.9): number | null {
  if (!(planned > 0 && planned <= 1 && rate >= 0 && rate < planned)) return null;
  const z = normalQuantile((1 + level) / 2);
  return Math.floor((z * z * planned * (1 - planned)) / (planned - rate) ** 2) + 1;
}
