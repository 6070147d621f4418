import { useMemo, useState } from "react";
import type { GridColumn, GridPlace, GridRow } from "./grid-model.ts";
import { type GridPosition, type GridRange, gridRange } from "./grid-range.ts";

/** What is being typed. "replace": began by typing, so arrows commit; "caret": F2 or double click, so arrows move in the text. */
export interface Editing {
  readonly text: string;
  readonly how: "replace" | "caret";
}

export interface GridCursor {
  readonly active: GridPosition;
  readonly range: GridRange;
  readonly head: GridPosition;
  /** Goes to a cell; `extend` keeps the active one and stretches the selection. */
  readonly go: (to: GridPosition, options?: { readonly extend?: boolean; readonly tab?: boolean }) => void;
  /** The column in which a run of Tabs began. */
  readonly runStart: number | null;
  /** Another one after every move, also one to the same cell. */
  readonly moved: object;
  readonly placeOf: (position: GridPosition) => GridPlace;
}

interface Cursor {
  readonly active: GridPlace;
  readonly head: GridPlace;
  readonly runStart: string | null;
}

/** The active cell and the selection, kept by ids so that folding rows or opening columns does not move them. */
export function useGridCursor(rows: readonly GridRow[], columns: readonly GridColumn[], start: GridPlace): GridCursor {
  const [cursor, setCursor] = useState<Cursor>({ active: start, head: start, runStart: null });
  const rowIndex = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const columnIndex = useMemo(() => new Map(columns.map(({ id }, index) => [id, index])), [columns]);

  const positionOf = ({ row, column }: GridPlace): GridPosition | null => {
    const [r, c] = [rowIndex.get(row), columnIndex.get(column)];
    return r === undefined || c === undefined ? null : { row: r, column: c };
  };
  const firstCells = rows.findIndex(({ kind }) => kind === "values");
  const fallback = positionOf(start) ?? { row: Math.max(0, firstCells), column: 0 };
  const nearest = ({ row, column }: GridPlace): GridPosition => ({
    row: rowIndex.get(row) ?? fallback.row,
    column: columnIndex.get(column) ?? fallback.column,
  });
  const active = nearest(cursor.active);
  const head = positionOf(cursor.head) ?? active;

  const placeOf = ({ row, column }: GridPosition): GridPlace => ({
    row: rows[row]?.id ?? "",
    column: columns[column]?.id ?? "",
  });
  const go: GridCursor["go"] = (to, { extend = false, tab = false } = {}) => {
    const place = placeOf(to);
    const from = placeOf(active).column;
    setCursor((before) =>
      extend
        ? { ...before, head: place }
        : { active: place, head: place, runStart: tab ? (before.runStart ?? from) : null },
    );
  };
  return {
    active,
    head,
    range: gridRange(active, head),
    go,
    runStart: cursor.runStart === null ? null : (columnIndex.get(cursor.runStart) ?? null),
    moved: cursor,
    placeOf,
  };
}
