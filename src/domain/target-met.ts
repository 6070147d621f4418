import type { TargetType } from "./workbook.ts";

/** What was to be reached. `range` keeps between `value` and `upper`; either end may be open. */
export interface Target {
  readonly type: TargetType;
  readonly value: number | null;
  readonly upper?: number | null;
}

/**
 * Whether an actual meets its target. Exactly met counts as met, in either direction, also when the two differ only by
 * the last bits of binary fractions. Null when there is no target.
 *
 * @example
 * targetMet(12, { type: "atLeast", value: 12 }) // => true
 * targetMet(0, { type: "atMost", value: 9000 }) // => true
 * targetMet(0.1 + 0.2, { type: "atMost", value: 0.3 }) // => true
 * targetMet(45, { type: "range", value: 20, upper: 40 }) // => false
 * targetMet(45, { type: "atLeast", value: null }) // => null
 */
export function targetMet(actual: number, { type, value, upper = null }: Target): boolean | null {
  if (type === "none") return null;
  const lower = type === "atMost" ? null : value;
  const ceiling = type === "atMost" ? value : type === "range" ? upper : null;
  if (lower === null && ceiling === null) return null;
  const reached = lower === null || atLeast(actual, lower);
  const kept = ceiling === null || atLeast(ceiling, actual);
  return reached && kept;
}

/**
 * Whether a number is at least another, binary rounding (one part in a thousand million) set aside.
 *
 * @example
 * atLeast(0.3, 0.1 + 0.2) // => true
 * atLeast(0.29, 0.3) // => false
 */
export function atLeast(number: number, limit: number): boolean {
  return number >= limit - 1e-9 * Math.max(Math.abs(number), Math.abs(limit));
}
