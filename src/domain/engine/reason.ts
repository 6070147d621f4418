/** Why the engine gives no value. */
export type Reason = (typeof reasons)[number];

/**
 * The engine's reasons in order: when several hold, the first is given.
 *
 * @example
 * reasons.indexOf("missing") < reasons.indexOf("division-by-zero") // => true
 */
export const reasons = [
  "formula-error",
  "cycle",
  "not-applicable",
  "missing",
  "division-by-zero",
  "not-finite",
] as const;

/**
 * The reason that counts of two; null is none.
 *
 * @example
 * firstReason("division-by-zero", "missing") // => "missing"
 * firstReason(null, "cycle") // => "cycle"
 */
export function firstReason(one: Reason | null, other: Reason | null): Reason | null {
  if (one === null) return other;
  if (other === null) return one;
  return reasons.indexOf(one) <= reasons.indexOf(other) ? one : other;
}
