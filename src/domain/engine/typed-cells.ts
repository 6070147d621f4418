import { type Calendar, hasMonth } from "./calendar.ts";

/** Rows of a node, the total last; a row nothing was ever typed in is null. */
export type TypedRows = readonly (Float64Array | null)[];

/**
 * What was typed for one kind of series (actual, target …): node × row × month, NaN for a blank. Rows are made when first
 * written to. Months are counts of `fiscalMonth`.
 */
export class TypedCells {
  #calendar: Calendar;
  readonly #rows = new Map<number, (Float64Array | null)[]>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** The rows of a node, or undefined while nothing was typed for it. */
  rows(node: number): TypedRows | undefined {
    return this.#rows.get(node);
  }

  /** NaN for a blank and for a month outside the calendar. */
  value(node: number, row: number, month: number): number {
    if (!hasMonth(this.#calendar, month)) return Number.NaN;
    return this.#rows.get(node)?.[row]?.[month - this.#calendar.firstYear * 12] ?? Number.NaN;
  }

  /** The month has to be in the calendar; `rowCount` is the number of the node's rows. */
  set(node: number, rowCount: number, row: number, month: number, value: number): void {
    const rows = this.#rows.get(node) ?? Array.from<Float64Array | null>({ length: rowCount }).fill(null);
    this.#rows.set(node, rows);
    const cells = rows[row] ?? new Float64Array(this.#calendar.years * 12).fill(Number.NaN);
    rows[row] = cells;
    cells[month - this.#calendar.firstYear * 12] = value;
  }

  /** Makes room for the months of a calendar that holds all of the present one. */
  extendTo(calendar: Calendar): void {
    const shift = (this.#calendar.firstYear - calendar.firstYear) * 12;
    for (const rows of this.#rows.values()) {
      rows.forEach((cells, row) => {
        if (cells === null) return;
        const longer = new Float64Array(calendar.years * 12).fill(Number.NaN);
        longer.set(cells, shift);
        rows[row] = longer;
      });
    }
    this.#calendar = calendar;
  }

  /** The first and the last month with a value in any row of a node, or null while it has none. */
  extent(node: number): { readonly first: number; readonly last: number } | null {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const cells of this.#rows.get(node) ?? []) {
      if (cells === null) continue;
      const from = cells.findIndex(isKnown);
      if (from === -1) continue;
      first = Math.min(first, from);
      last = Math.max(last, cells.findLastIndex(isKnown));
    }
    const start = this.#calendar.firstYear * 12;
    return first > last ? null : { first: first + start, last: last + start };
  }
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}
