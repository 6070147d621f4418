import { ratio } from "./ratio.ts";
import { atLeast, type Target, targetMet } from "./target-met.ts";
import type { StatusBands } from "./workbook.ts";

/** good 達成, warn 注意, bad 要対応, none 未入力, notApplicable 対象外 (no target). */
export type TargetStatus = "good" | "warn" | "bad" | "none" | "notApplicable";

/** Attainment limits where neither metric nor workbook sets its own. */
export const defaultStatusBands: StatusBands = { good: 1, warn: 0.9 };

/**
 * The status of an actual against its target. A target that is met is good, even where attainment cannot be computed
 * (a cost of 0 against a target, a target of 0 not exceeded). What is not met is judged by its attainment and the bands;
 * a `good` band above 1 asks for more than the target, one below 1 forgives a little.
 *
 * @example
 * targetStatus(37, { type: "atLeast", value: 54 }) // => "bad"
 * targetStatus(95, { type: "atLeast", value: 100 }) // => "warn"
 * targetStatus(0, { type: "atMost", value: 9000 }) // => "good"
 * targetStatus(41, { type: "range", value: 20, upper: 40 }) // => "warn"
 * targetStatus(null, { type: "atLeast", value: 100 }) // => "none"
 * targetStatus(10, { type: "atLeast", value: null }) // => "notApplicable"
 */
export function targetStatus(
  actual: number | null,
  target: Target,
  bands: StatusBands = defaultStatusBands,
): TargetStatus {
  if (actual === null) return "none";
  const met = targetMet(actual, target);
  if (met === null) return "notApplicable";
  const reached = nearness(actual, target);
  if (reached === null) return met ? "good" : "bad";
  if (met && (bands.good <= 1 || target.type === "range")) return "good";
  if (atLeast(reached, bands.good)) return "good";
  return atLeast(reached, bands.warn) ? "warn" : "bad";
}

/** Attainment at the end that was missed (or was to be exceeded); null where it cannot be computed. */
function nearness(actual: number, { type, value, upper = null }: Target): number | null {
  const exceeded = type === "atMost" ? value : type === "range" && upper !== null && actual > upper ? upper : null;
  const limit = exceeded ?? value;
  if (limit === null) return null;
  const base = exceeded === null ? limit : actual;
  if (base < 0) return null;
  return exceeded === null ? ratio(actual, limit).value : ratio(limit, actual).value;
}
