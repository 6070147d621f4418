import { incompleteBeta } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";

/** A count and what it was counted over: business days, spend. */
export interface CountOver {
  readonly count: number;
  readonly exposure: number;
}

/**
 * How often chance alone gives two counts at least this unequal (件数の変化が偶然で起こる確率), two-sided. Given their sum, the
 * first is binomial with the first's share of the exposure; added up are all splits no likelier than the one observed.
 * 1 when nothing was counted.
 *
 * Source: Przyborowski & Wilenski, Biometrika 31 (1940) 313–323; as R's `poisson.test`.
 *
 * @throws RangeError for counts that are not whole or without exposure.
 * @example
 * countChangeProbability({ count: 10, exposure: 1 }, { count: 2, exposure: 1 }).toFixed(6) // => "0.038574"
 * countChangeProbability({ count: 0, exposure: 20 }, { count: 0, exposure: 21 }) // => 1
 */
export function countChangeProbability(first: CountOver, second: CountOver): number {
  if (![first, second].every(({ count, exposure }) => Number.isInteger(count) && count >= 0 && exposure > 0))
    throw new RangeError("Not two counts with exposures");
  const n = first.count + second.count;
  if (n === 0) return 1;
  const share = first.exposure / (first.exposure + second.exposure);
  const likelihood = (x: number) =>
    logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1) + x * Math.log(share) + (n - x) * Math.log1p(-share);
  const limit = likelihood(first.count) + 1e-7;
  const mode = Math.min(n, Math.floor((n + 1) * share));
  if (likelihood(mode) <= limit) return 1;
  const low = first.count <= mode ? first.count : lastBelow(likelihood, limit, mode);
  const high = first.count >= mode ? first.count : n - lastBelow((x) => likelihood(n - x), limit, n - mode);
  const upTo = low < 0 ? 0 : low >= n ? 1 : incompleteBeta(n - low, low + 1, 1 - share);
  const from = high > n ? 0 : high <= 0 ? 1 : incompleteBeta(high, n - high + 1, share);
  return Math.min(1, upTo + from);
}

/** The last x before `mode` whose likelihood does not pass the limit, −1 when all do; likelihoods rise up to the mode. */
function lastBelow(likelihood: (x: number) => number, limit: number, mode: number): number {
  let [below, above] = [-1, mode];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (likelihood(middle) <= limit) below = middle;
    else above = middle;
  }
  return below;
}
