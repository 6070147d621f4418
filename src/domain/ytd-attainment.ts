import { attainment } from "./attainment.ts";
import { type Calculated, unknown } from "./calculated.ts";
import { commonSums } from "./common-months.ts";
import type { Direction } from "./workbook.ts";

/**
 * Year-to-date attainment of a flow (累計達成率), as a fraction. The lists hold the closed months of the fiscal year so
 * far; only months with both an actual and a target count, so that a blank month is no shortfall.
 * For rates and stocks compare the engine's year-to-date values with `attainment`.
 *
 *     Σ actual ÷ Σ target   (lower is better: Σ target ÷ Σ actual)
 *
 * @example
 * ytdAttainment([100, null, 80], [100, 90, 100], "up") // => { value: 0.9 }
 * ytdAttainment([null], [10], "up") // => { value: null, reason: "missing" }
 * ytdAttainment([10], [null], "up") // => { value: null, reason: "no-target" }
 */
export function ytdAttainment(
  actuals: readonly (number | null)[],
  targets: readonly (number | null)[],
  direction: Direction,
): Calculated {
  const sums = commonSums(actuals, targets);
  if (sums) return attainment(sums.current, sums.prior, direction);
  return unknown(actuals.every((actual) => actual === null) ? "missing" : "no-target");
}
