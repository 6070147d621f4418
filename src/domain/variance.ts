import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * Difference to the target (目標差), in the metric's own unit; for rates a difference of fractions, shown in points.
 *
 *     actual − target
 *
 * @example
 * variance(24_500_000, 30_000_000) // => { value: -5500000 }
 * variance(10, null) // => { value: null, reason: "no-target" }
 */
export function variance(actual: number | null, target: number | null): Calculated {
  if (actual === null) return unknown("missing");
  if (target === null) return unknown("no-target");
  return known(actual - target);
}
