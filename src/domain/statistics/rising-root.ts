/**
 * Where a rising function reaches a level between two ends, by halving 200 times: as exact as a double can be.
 *
 * @example
 * risingRoot((x) => x * x, 2, { from: 0, to: 2 }).toFixed(12) // => "1.414213562373"
 */
export function risingRoot(
  rising: (x: number) => number,
  level: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let [lower, upper] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (lower + upper) / 2;
    if (middle === lower || middle === upper) break;
    if (rising(middle) < level) lower = middle;
    else upper = middle;
  }
  return (lower + upper) / 2;
}
