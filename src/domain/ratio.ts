import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * A ratio of two numbers, as a fraction. Unknown when either is missing or the denominator is 0.
 *
 *     numerator ÷ denominator
 *
 * @example
 * ratio(37, 119) // => { value: 0.31092436974789917 }
 * ratio(3, 0) // => { value: null, reason: "division-by-zero" }
 * ratio(null, 4) // => { value: null, reason: "missing" }
 */
export function ratio(numerator: number | null, denominator: number | null): Calculated {
  if (numerator === null || denominator === null) return unknown("missing");
  if (denominator === 0) return unknown("division-by-zero");
  return known(numerator / denominator);
}
