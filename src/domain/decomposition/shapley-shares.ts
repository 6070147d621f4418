/** More factors than this would take too long: every set of them is evaluated. */
export const MOST_FACTORS = 12;

/**
 * What each factor contributed to the move of a value (シャープレイ分解): its effect averaged over all orders in which the
 * factors could have changed. The shares add up to the whole move, zeros and negative values included. Null when the value
 * is unknown on the way.
 *
 *     φᵢ = Σ over sets S without i: |S|! (K − |S| − 1)! ÷ K! × (v(S ∪ i) − v(S))
 *
 * Source: Shapley (1953), A value for n-person games; Ang, Liu & Chew, Energy Policy 31 (2003) 1561–1566.
 *
 * @throws RangeError for lists of different lengths or more than twelve factors.
 * @example
 * shapleyShares([10, 2], [12, 3], ([count, price]) => count * price) // => [5, 11]
 * shapleyShares([0, 0], [4, 5], ([count, price]) => count * price) // => [10, 10]
 */
export function shapleyShares(
  from: readonly number[],
  to: readonly number[],
  value: (factors: readonly number[]) => number | null,
): readonly number[] | null {
  const count = from.length;
  if (count !== to.length || count > MOST_FACTORS) throw new RangeError(`Not factors to compare: ${count}`);
  const values: number[] = [];
  for (let set = 0; set < 1 << count; set += 1) {
    const found = value(from.map((before, factor) => ((set >> factor) & 1 ? to[factor]! : before)));
    if (found === null || !Number.isFinite(found)) return null;
    values.push(found);
  }
  const weights = orderWeights(count);
  return from.map((_, factor) => {
    let share = 0;
    for (const [set, without] of values.entries()) {
      if ((set >> factor) & 1) continue;
      share += (weights[bits(set)] ?? 0) * ((values[set | (1 << factor)] ?? 0) - without);
    }
    return share;
  });
}

/** By size of the set before a factor: in which share of all orders exactly that set comes first. */
function orderWeights(count: number): readonly number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) weights.push((weights[size - 1]! * size) / (count - size));
  return weights;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
