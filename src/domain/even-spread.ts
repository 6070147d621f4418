/**
 * A yearly amount in equal whole parts that add up to it exactly: the remainder goes, one each, to the last months.
 *
 * part = ⌊total ÷ parts⌋, the last (total mod parts) of them + 1
 *
 * A total that is not whole (a rate, hours) is divided as it is.
 *
 * @throws RangeError when there is no part to spread over.
 * @example
 * evenSpread(118, 12) // => [9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]
 */
export function evenSpread(total: number, parts: number): number[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`Cannot spread over ${parts} parts`);
  if (!Number.isInteger(total)) return Array.from({ length: parts }, () => total / parts);
  const base = Math.floor(total / parts);
  const larger = total - base * parts;
  return Array.from({ length: parts }, (_, index) => (index >= parts - larger ? base + 1 : base));
}
