import type { GridPosition } from "./grid-range.ts";

/** What a movement needs to know of a grid. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly page: number;
  /** Whether a row has cells; titles of groups have none. */
  readonly hasCells: (row: number) => boolean;
  readonly isFilled: (position: GridPosition) => boolean;
  readonly isEditable: (position: GridPosition) => boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads, as in a spreadsheet; null for keys that do not move. At an edge it stays where it is. */
export function movedBy(shape: GridShape, from: GridPosition, key: string, far: boolean): GridPosition | null {
  const arrow = ARROWS[key];
  if (arrow) return far ? edgeOfBlock(shape, from, arrow) : (neighbour(shape, from, arrow) ?? from);
  const lastColumn = shape.columns - 1;
  switch (key) {
    case "Home":
      return { row: far ? firstRow(shape) : from.row, column: 0 };
    case "End":
      return { row: far ? lastRow(shape) : from.row, column: lastColumn };
    case "PageUp":
      return byPage(shape, from, -1);
    case "PageDown":
      return byPage(shape, from, 1);
    default:
      return null;
  }
}

/** The next cell of a column that can be typed into; null when there is none. */
export function editableBelow(shape: GridShape, from: GridPosition, step: 1 | -1): GridPosition | null {
  for (let row = from.row + step; row >= 0 && row < shape.rows; row += step)
    if (shape.hasCells(row) && shape.isEditable({ row, column: from.column })) return { row, column: from.column };
  return null;
}

/** The next cell of a row that can be typed into; null when there is none, where Tab leaves the grid. */
export function editableBeside(shape: GridShape, from: GridPosition, step: 1 | -1): GridPosition | null {
  for (let column = from.column + step; column >= 0 && column < shape.columns; column += step)
    if (shape.isEditable({ row: from.row, column })) return { row: from.row, column };
  return null;
}

function neighbour(
  shape: GridShape,
  { row, column }: GridPosition,
  [rows, columns]: readonly [number, number],
): GridPosition | null {
  let next = { row: row + rows, column: column + columns };
  while (next.row >= 0 && next.row < shape.rows && !shape.hasCells(next.row))
    next = { row: next.row + rows, column: next.column };
  const inside = next.row >= 0 && next.row < shape.rows && next.column >= 0 && next.column < shape.columns;
  return inside ? next : null;
}

/** To the end of the filled cells; over a gap to the next filled one, else to the grid's edge. */
function edgeOfBlock(shape: GridShape, from: GridPosition, arrow: readonly [number, number]): GridPosition {
  let here = from;
  let next = neighbour(shape, here, arrow);
  if (!next) return here;
  const run = shape.isFilled(here) && shape.isFilled(next);
  while (next && shape.isFilled(next) === run) {
    here = next;
    next = neighbour(shape, here, arrow);
  }
  return run ? here : (next ?? here);
}

function byPage(shape: GridShape, from: GridPosition, step: 1 | -1): GridPosition {
  let here = from;
  for (let moved = 0; moved < shape.page; moved++) here = neighbour(shape, here, [step, 0]) ?? here;
  return here;
}

function firstRow(shape: GridShape): number {
  for (let row = 0; row < shape.rows; row++) if (shape.hasCells(row)) return row;
  return 0;
}

function lastRow(shape: GridShape): number {
  for (let row = shape.rows - 1; row >= 0; row--) if (shape.hasCells(row)) return row;
  return 0;
}
