/**
 * A whole total in whole shares by weight that add up to it exactly, none above its limit: the parts left over go one
 * each to the largest remainders.
 *
 * @throws RangeError when the limits cannot hold the total.
 * @example
 * wholeShares(10, [1, 1, 1]) // => [4, 3, 3]
 * wholeShares(10, [8, 1, 1], [4, 9, 9]) // => [4, 3, 3]
 */
export function wholeShares(
  total: number,
  weights: readonly number[],
  limits: readonly number[] = weights.map(() => total),
): readonly number[] {
  const room = limits.reduce((sum, limit) => sum + limit, 0);
  if (room < total) throw new RangeError(`${total} does not fit into ${room}`);
  const parts = weights.map(() => 0);
  for (let left = total; left > 0; left = total - parts.reduce((sum, part) => sum + part, 0)) {
    const open = weights.map((weight, index) => ((parts[index] ?? 0) < (limits[index] ?? 0) ? weight + 1e-9 : 0));
    const whole = open.reduce((sum, weight) => sum + weight, 0);
    const wanted = open.map((weight) => (left * weight) / whole);
    const byRemainder = wanted.map((_, index) => index).toSorted((a, b) => remainder(wanted[b]) - remainder(wanted[a]));
    let extra = left - wanted.reduce((sum, want) => sum + Math.floor(want), 0);
    for (const index of byRemainder) {
      const more = Math.floor(wanted[index] ?? 0) + (extra > 0 && remainder(wanted[index]) > 0 ? 1 : 0);
      if (more > Math.floor(wanted[index] ?? 0)) extra -= 1;
      parts[index] = Math.min(limits[index] ?? 0, (parts[index] ?? 0) + more);
    }
  }
  return parts;
}

function remainder(wanted = 0): number {
  return wanted - Math.floor(wanted);
}
