/**
 * Weights of a linear ramp over the months of a plan (立ち上がり), adding up to 1.
 *
 *     weight(t) = (first + (last − first) × t ÷ (months − 1)) ÷ Σ
 *
 * @throws RangeError without a month, with a negative end, or when both ends are 0.
 * @example
 * linearRamp(3, 1, 3).map((weight) => weight.toFixed(4)) // => ["0.1667", "0.3333", "0.5000"]
 * linearRamp(4, 1, 1) // => [0.25, 0.25, 0.25, 0.25]
 */
export function linearRamp(months: number, first: number, last: number): readonly number[] {
  const steps = Math.max(1, months - 1);
  return shares(Array.from({ length: months }, (_, month) => first + ((last - first) * month) / steps));
}

/**
 * Weights in the shape of other months, such as last year's (前年の季節性), adding up to 1.
 *
 * @throws RangeError without a month, with a negative one, or when they add up to 0.
 * @example
 * shares([1, 1, 2]) // => [0.25, 0.25, 0.5]
 */
export function shares(shape: readonly number[]): readonly number[] {
  const total = shape.reduce((sum, weight) => sum + weight, 0);
  if (shape.some((weight) => !(weight >= 0)) || !(total > 0)) throw new RangeError("A ramp needs positive months");
  return shape.map((weight) => weight / total);
}
