import type { GridRow } from "./grid-model.ts";

/** Heights of rows of values and of group titles, in pixels. */
export interface RowHeights {
  readonly values: number;
  readonly section: number;
}

/** Where each row begins; one more entry for the end of the last. */
export function rowTops(rows: readonly GridRow[], heights: RowHeights): readonly number[] {
  const tops = [0];
  for (const { kind } of rows) tops.push(tops.at(-1)! + heights[kind]);
  return tops;
}

/** The row at a height: the last one that begins at or above it. */
export function rowAt(tops: readonly number[], height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

const SPARE = 6;

/** The rows to draw: those in sight, a few more on either side, and the active one wherever it is. */
export function drawnRows(tops: readonly number[], top: number, height: number, active: number): readonly number[] {
  const count = tops.length - 1;
  const first = Math.max(0, rowAt(tops, top) - SPARE);
  const last = Math.min(count - 1, rowAt(tops, top + height) + SPARE);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (active < 0 || active >= count || (active >= first && active <= last)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}
