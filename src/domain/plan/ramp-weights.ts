import { linearRamp } from "#domain/ramp.ts";
import type { PlanRamp } from "#domain/workbook.ts";

/** How deals are laid over the months of a plan. */
export interface RampChoice {
  readonly ramp: PlanRamp;
  readonly months: number;
  /** Last month ÷ first month, for a linear ramp. */
  readonly growth: number;
  /** Deals won in the same months a year earlier. */
  readonly lastYear: readonly (number | null)[];
  readonly byHand: readonly (number | null)[];
}

/**
 * The weight of every month in a plan (配分). Null when the shape asked for is not there: a month of last year without
 * a number, or nothing at all to go by.
 *
 * @example
 * rampWeights({ ramp: "lastYear", months: 2, growth: 1, lastYear: [8, 12], byHand: [] }) // => [8, 12]
 * rampWeights({ ramp: "lastYear", months: 2, growth: 1, lastYear: [8, null], byHand: [] }) // => null
 * rampWeights({ ramp: "flat", months: 3, growth: 1, lastYear: [], byHand: [] }) // => [1, 1, 1]
 */
export function rampWeights({ ramp, months, growth, lastYear, byHand }: RampChoice): readonly number[] | null {
  if (ramp === "flat") return Array.from({ length: months }, () => 1);
  if (ramp === "linear") return growth > 0 ? linearRamp(months, 1, growth) : null;
  if (ramp === "byHand") return Array.from({ length: months }, (_, month) => Math.max(0, byHand[month] ?? 0));
  const shape = lastYear.slice(0, months).filter((count) => count !== null && count >= 0) as number[];
  return shape.length === months && shape.some((count) => count > 0) ? shape : null;
}
