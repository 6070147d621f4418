/** A count and the time in which it came about, in days. */
export interface CountInTime {
  readonly count: number;
  readonly days: number;
}

const MOST = 1_000_000;

/**
 * How probable a difference at least so large between two counts would be if nothing had changed: the conditional exact test.
 * Given their sum, the second count is binomial with its share of the days; both tails count what is no likelier than what was seen.
 * Null for what are no counts (fractions, negatives), or when there is nothing at all.
 *
 * Source: Przyborowski, Wilenski, Biometrika 31 (1940) 313–323.
 *
 * @example
 * countChange({ count: 1, days: 20 }, { count: 9, days: 20 }).toFixed(4) // => "0.0215"
 * countChange({ count: 0, days: 20 }, { count: 0, days: 20 }) // => null
 */
export function countChange(before: CountInTime, after: CountInTime): number | null {
  const sum = before.count + after.count;
  if (![before.count, after.count].every((count) => Number.isSafeInteger(count) && count >= 0)) return null;
  if (sum === 0 || sum > MOST || before.days <= 0 || after.days <= 0) return null;
  const share = after.days / (before.days + after.days);
  const [yes, no] = [Math.log(share), Math.log1p(-share)];
  // Likelihoods relative to the one seen, walked outwards in logarithms: no factorial, no overflow.
  let log = 0;
  let likely = 1;
  let total = 1;
  const add = (relative: number) => {
    const weight = Math.exp(relative);
    total += weight;
    if (relative <= 1e-9) likely += weight;
  };
  for (let k = after.count + 1; k <= sum; k++) {
    log += Math.log((sum - k + 1) / k) + yes - no;
    add(log);
  }
  log = 0;
  for (let k = after.count - 1; k >= 0; k--) {
    log += Math.log((k + 1) / (sum - k)) + no - yes;
    add(log);
  }
  return Math.min(1, likely / total);
}
