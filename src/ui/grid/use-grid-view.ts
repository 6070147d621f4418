import { type UIEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { columnLefts, columnWindow, restingWidth } from "./column-window.ts";
import type { NotePlace } from "./grid-cell-note.tsx";
import type { GridColumn, GridPlace, GridRow } from "./grid-model.ts";
import type { GridPosition } from "./grid-range.ts";
import { type RowHeights, rowTops } from "./row-window.ts";

const HEADER = 34;
/** Before it is measured, a window's worth. */
const FIRST_HEIGHT = 900;
const FIRST_WIDTH = 1600;
/** Scrolling draws anew after so much, not at every pixel. */
const ROWS_A_STEP = 4;
const COLUMN_STEP = 60;

/** What of the grid is in sight, and how a cell is brought there. */
export function useGridView(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  {
    nameWidth,
    trail,
    heights,
    head,
    hasNote,
  }: {
    nameWidth: number;
    /** What stands behind the last column. */
    trail: number;
    heights: RowHeights;
    head: GridPosition;
    /** Something stands beside a cell and follows it at every pixel. */
    hasNote: boolean;
  },
) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 0, width: 0, room: 0 });
  const tops = useMemo(() => rowTops(rows, heights), [rows, heights]);
  const lefts = useMemo(() => columnLefts(columns), [columns]);

  useEffect(() => {
    const box = scroller.current!;
    const measure = () =>
      setView((before) => ({
        ...before,
        height: box.clientHeight,
        width: box.parentElement!.clientWidth,
        room: box.clientWidth,
      }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  function reveal({ row, column }: GridPosition) {
    const box = scroller.current;
    // Not laid out yet, nothing can be out of sight.
    if (!box || box.clientHeight === 0) return;
    const cellLeft = lefts[column] ?? 0;
    // The columns that belong to the open one should be in sight with it.
    const beside = columns[column]?.look === "open" ? columns.slice(column + 1).filter(isCompared).length : 0;
    const end = lefts[column + 1 + beside] ?? cellLeft;
    const cellRight = end === lefts.at(-1) ? end + trail : end;
    const room = box.clientWidth - nameWidth;
    if (cellLeft < box.scrollLeft) box.scrollLeft = cellLeft;
    else if (cellRight > box.scrollLeft + room) {
      // To the start of a column: half a number is worse than none.
      const least = cellRight - room;
      box.scrollLeft = Math.min(cellLeft, lefts.find((edge) => edge >= least) ?? least);
    }
    const rowTop = tops[row] ?? 0;
    const rowBottom = tops[row + 1] ?? rowTop;
    const roomBelow = box.clientHeight - HEADER;
    const above = row > 0 && rows[row - 1]!.kind === "section" ? tops[row - 1]! : rowTop;
    if (above < box.scrollTop) box.scrollTop = above;
    else if (rowBottom > box.scrollTop + roomBelow) box.scrollTop = rowBottom - roomBelow;
  }
  // At the start, after moving, and when other columns or rows are shown: whatever is active stays in sight.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => reveal(head), [head.row, head.column, columns, rows, view.height, view.room]);

  const height = view.height || FIRST_HEIGHT;

  /** Where a cell is in the frame; null while it is out of sight. */
  function notePlace(place: GridPlace): NotePlace | null {
    const row = rows.findIndex(({ id }) => id === place.row);
    const column = columns.findIndex(({ id }) => id === place.column);
    const y = (tops[row] ?? 0) - view.top;
    if (row < 0 || column < 0 || y < 0 || y > height - HEADER) return null;
    const x = nameWidth + (lefts[column] ?? 0) - view.left;
    return { left: x, right: x + (columns[column]?.width ?? 0), top: y + HEADER };
  }

  const rowStep = heights.values * ROWS_A_STEP;

  function see({ scrollTop, scrollLeft }: HTMLDivElement) {
    const top = hasNote ? scrollTop : Math.floor(scrollTop / rowStep) * rowStep;
    const left = hasNote ? scrollLeft : Math.floor(scrollLeft / COLUMN_STEP) * COLUMN_STEP;
    setView((before) => (before.top === top && before.left === left ? before : { ...before, top, left }));
  }
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => see(scroller.current!), [hasNote]);

  return {
    scroller,
    tops,
    top: view.top,
    height: height + rowStep,
    width: view.width,
    drawn: columnWindow(lefts, view.left, view.left + (view.width || FIRST_WIDTH) + COLUMN_STEP),
    columnsWidth: restingWidth(lefts, lefts.at(-1)! + trail, view.room - nameWidth),
    page: Math.max(1, Math.floor(view.height / heights.values) - 2),
    notePlace,
    onScroll: ({ currentTarget }: UIEvent<HTMLDivElement>) => see(currentTarget),
  };
}

function isCompared({ look }: GridColumn): boolean {
  return look === "compare";
}
