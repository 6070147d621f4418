/** Two sums over the same months, and how many months those were. */
export interface CommonSums {
  readonly current: number;
  readonly prior: number;
  readonly months: number;
}

/**
 * Sums of two lists over the months present in both, so that a gap in one is not read as a fall: this year and last
 * year, or actuals and targets. The lists hold the same months in the same order; null where nothing was entered.
 * Null when no month is present in both.
 *
 * @example
 * commonSums([115, null, 50], [100, 120, 40]) // => { current: 165, prior: 140, months: 2 }
 * commonSums([1], [null]) // => null
 */
export function commonSums(current: readonly (number | null)[], prior: readonly (number | null)[]): CommonSums | null {
  const sums = { current: 0, prior: 0, months: 0 };
  for (const [index, now] of current.entries()) {
    const before = prior[index] ?? null;
    if (now === null || before === null) continue;
    sums.current += now;
    sums.prior += before;
    sums.months += 1;
  }
  return sums.months === 0 ? null : sums;
}
