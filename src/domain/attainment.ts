import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";
import type { Direction } from "./workbook.ts";

/**
 * Attainment of a target (達成率), as a fraction; 1 is a target exactly met, above 1 is better in either direction.
 *
 *     higher is better: actual ÷ target
 *     lower is better:  target ÷ actual
 *
 * Unknown without an actual or a target, when divided by 0 (a cost of 0 is judged by `targetStatus`, not by this ratio),
 * and when what is divided by is negative.
 *
 * @example
 * attainment(24_500_000, 30_000_000, "up") // => { value: 0.8166666666666667 }
 * attainment(8324, 9000, "down").value > 1.08 // => true
 * attainment(0, 9000, "down") // => { value: null, reason: "division-by-zero" }
 * attainment(10, null, "up") // => { value: null, reason: "no-target" }
 */
export function attainment(actual: number | null, target: number | null, direction: Direction): Calculated {
  if (actual === null) return unknown("missing");
  if (target === null) return unknown("no-target");
  const base = direction === "down" ? actual : target;
  if (base < 0) return unknown("negative-base");
  return direction === "down" ? ratio(target, actual) : ratio(actual, target);
}
