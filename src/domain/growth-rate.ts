import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";

/**
 * Growth against an earlier value (増減率), as a fraction: last year's month, the month before.
 *
 *     (actual − base) ÷ base
 *
 * Unknown when either is missing and when the base is 0 or negative.
 *
 * @example
 * growthRate(115, 100) // => { value: 0.15 }
 * growthRate(50, 0) // => { value: null, reason: "division-by-zero" }
 */
export function growthRate(actual: number | null, base: number | null): Calculated {
  if (actual === null) return unknown("missing");
  if (base === null) return unknown("no-prior");
  if (base < 0) return unknown("negative-base");
  return ratio(actual - base, base);
}
