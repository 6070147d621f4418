import { firstReason, type Reason } from "./reason.ts";

/** One number of the calculation, or why there is none. */
export type Cell =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: Reason };

/**
 * A known value; what is not finite is unknown. A negative zero becomes zero.
 *
 * @example
 * knownCell(3) // => { value: 3, reason: null }
 * knownCell(1e308 * 10) // => { value: null, reason: "not-finite" }
 */
export function knownCell(value: number): Cell {
  return Number.isFinite(value) ? { value: value + 0, reason: null } : unknownCell("not-finite");
}

/**
 * An unknown value.
 *
 * @example
 * unknownCell("missing") // => { value: null, reason: "missing" }
 */
export function unknownCell(reason: Reason): Cell {
  return { value: null, reason };
}

/**
 * The first of the reasons of several cells, as an unknown value; missing when none has one.
 *
 * @example
 * firstUnknown([{ value: null, reason: "not-finite" }, { value: null, reason: "missing" }]) // => { value: null, reason: "missing" }
 */
export function firstUnknown(cells: readonly Cell[]): Cell {
  return unknownCell(
    cells.reduce<Reason | null>((reason, cell) => firstReason(reason, cell.reason), null) ?? "missing",
  );
}
