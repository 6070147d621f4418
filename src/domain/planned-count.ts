/**
 * A planned count as it is shown (切り上げ): rounded up once, after the whole chain was computed exactly; binary noise
 * below one part in a thousand million does not add one.
 *
 *     ⌈count − 0.000000001⌉
 *
 * @example
 * plannedCount(461.5) // => 462
 * plannedCount(120.0000000001) // => 120
 */
export function plannedCount(count: number): number {
  return Math.max(0, Math.ceil(count - 1e-9));
}
