import { partOf } from "./check/part-of.ts";
import { type ControlLimits, controlLimits, type LimitsChoice } from "./control-limits.ts";
import type { Metric } from "./workbook.ts";

/** Below this many months no limits are shown; below the second they are tried out (試算) and move with every month. */
export const LIMITS_FROM = 6;
const FROZEN_FROM = 12;

/**
 * A metric's control limits as they stand, or why there are none. "trial" (試算): from 6 to 11 months; "frozen": from the first
 * 12, and kept until the person names a new first month.
 */
export type MetricLimits =
  | { readonly kind: "none"; readonly have: number; readonly need: number }
  | {
      readonly kind: "trial" | "frozen";
      readonly limits: ControlLimits;
      /** How many months the limits are made of. */
      readonly have: number;
      /** The first and the last month they are made of, by index. */
      readonly first: number;
      readonly last: number;
    };

/**
 * The limits of a series, from its first month with a value on: from the first 12 months with a value, from all of them while
 * there are 6 to 11, none below 6. Pass only finished months, from the month on from which the limits shall count.
 *
 * @example
 * limitsAt([3, 4, 5]) // => { kind: "none", have: 3, need: 6 }
 * limitsAt([3, 4, 3, 4, 3, 4]).kind // => "trial"
 * limitsAt([3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 99]).limits.center // => 3.5
 */
export function limitsAt(values: readonly (number | null)[], choice: LimitsChoice = {}): MetricLimits {
  const places = values.flatMap((value, month) => (value === null ? [] : [month]));
  const have = Math.min(places.length, FROZEN_FROM);
  const none = { kind: "none", have, need: LIMITS_FROM } as const;
  if (have < LIMITS_FROM) return none;
  const [first, last] = [places[0]!, places[have - 1]!];
  const limits = controlLimits(values.slice(first, last + 1), choice);
  return limits === null ? none : { kind: have < FROZEN_FROM ? "trial" : "frozen", limits, have, first, last };
}

/**
 * What a metric's values cannot fall below: 0 for counts, times and parts of a whole, nothing for money and scores, where a
 * correction or a loss is possible.
 *
 * @example
 * limitsFloor({ unit: "count", formula: null }, new Map()) // => 0
 * limitsFloor({ unit: "currency", formula: null }, new Map()) // => null
 */
export function limitsFloor(
  metric: Pick<Metric, "unit" | "formula">,
  metrics: ReadonlyMap<string, Metric>,
): number | null {
  if (["count", "seconds", "days", "months", "mass"].includes(metric.unit)) return 0;
  return partOf(metric, metrics) === null ? null : 0;
}
