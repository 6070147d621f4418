/** Columns in sight; their cells alone are drawn. */
export interface ColumnWindow {
  readonly first: number;
  readonly last: number;
}

/** Up to here all columns are drawn: a year with what stands beside it, searched and read as a whole. */
const MOST_DRAWN = 30;
/** The window moves in steps, so that few scrolls draw rows anew. */
const STEP = 6;

/** Where each column begins; one more entry for the end of the last. */
export function columnLefts(columns: readonly { readonly width: number }[]): readonly number[] {
  const lefts = [0];
  for (const { width } of columns) lefts.push(lefts.at(-1)! + width);
  return lefts;
}

/** The columns to draw between two edges, with some to spare on either side; all of them where they are few. */
export function columnWindow(lefts: readonly number[], from: number, to: number): ColumnWindow {
  const count = lefts.length - 1;
  if (count <= MOST_DRAWN) return { first: 0, last: count - 1 };
  const begin = lefts.findLastIndex((left) => left <= from);
  const end = lefts.findIndex((left) => left >= to);
  const first = Math.max(0, Math.floor((begin - 1) / STEP) * STEP);
  const last = Math.ceil(((end < 0 ? count : end) + 1) / STEP) * STEP;
  return { first, last: Math.min(count - 1, last) };
}

/** How wide the columns' area is, so that scrolling to its end rests on the edge of a column, too. */
export function restingWidth(lefts: readonly number[], width: number, room: number): number {
  if (room <= 0 || width <= room) return width;
  const last = lefts.find((edge) => edge >= width - room);
  return last === undefined ? width : Math.max(width, last + room);
}
