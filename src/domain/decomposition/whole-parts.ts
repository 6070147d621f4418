/**
 * Parts of either sign rounded to whole units (円) that add up exactly to the rounded total: each is rounded down, and the
 * units left over go to the largest remainders.
 *
 * @throws RangeError when the parts do not make the total to begin with.
 * @example
 * wholeParts([1.25, 1.5, -0.75]) // => [1, 2, -1]
 * wholeParts([-2.5, 0.5]) // => [-2, 0]
 */
export function wholeParts(
  parts: readonly number[],
  total = Math.round(parts.reduce((sum, part) => sum + part, 0)),
): readonly number[] {
  const whole = parts.map(Math.floor);
  const left = total - whole.reduce((sum, part) => sum + part, 0);
  if (left < 0 || left > parts.length) throw new RangeError(`Parts that do not make ${total}`);
  const order = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(order.slice(0, left).map(({ index }) => index));
  return whole.map((part, index) => (raised.has(index) ? part + 1 : part) + 0);
}
