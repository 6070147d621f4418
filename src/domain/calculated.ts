/**
 * Why a number is unknown. The first six are the engine's; the others belong to the derived numbers.
 * `no-target`, `no-prior`: nothing to compare with. `negative-base`: a ratio to a negative number says nothing.
 * `no-months-left`: the year is over. `unfinished`: no month of the fiscal year is final yet.
 */
export type UnknownReason =
  | "formula-error"
  | "cycle"
  | "not-applicable"
  | "missing"
  | "division-by-zero"
  | "not-finite"
  | "no-target"
  | "no-prior"
  | "negative-base"
  | "no-months-left"
  | "unfinished";

/** A known number, or the reason why it is unknown. Never NaN, never Infinity, never 0 in place of a blank. */
export type Calculated =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: UnknownReason };

/**
 * A known number; one that is not finite becomes unknown.
 *
 * @example
 * known(0) // => { value: 0 }
 * known(1e308 * 10) // => { value: null, reason: "not-finite" }
 */
export function known(value: number): Calculated {
  return Number.isFinite(value) ? { value } : unknown("not-finite");
}

/**
 * An unknown number and why.
 *
 * @example
 * unknown("missing") // => { value: null, reason: "missing" }
 */
export function unknown(reason: UnknownReason): Calculated {
  return { value: null, reason };
}
