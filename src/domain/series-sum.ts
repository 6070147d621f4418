/**
 * The sum of months, known only when each of them has a value and there is one: six months are no year.
 *
 * @example
 * seriesSum([3, 4]) // => 7
 * seriesSum([3, null]) // => null
 * seriesSum([]) // => null
 */
export function seriesSum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
