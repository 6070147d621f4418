import { type RefObject, useEffect, useRef, useState } from "react";
import type { Month } from "#domain/month.ts";
import type { GridCell, GridPlace } from "#ui/grid/grid-model.ts";
import type { GridHandle } from "#ui/grid/grid-props.ts";
import { type EntryTable, isGap } from "./entry-cells.ts";
import type { EntryColumn } from "./entry-columns.ts";
import type { EntryRows } from "./entry-rows.ts";

/** Where entry begins, when the page is opened and whenever another month is: the month's first gap, else its first cell. */
export function useOpeningCell(
  grid: RefObject<GridHandle | null>,
  month: Month,
  rows: EntryRows,
  columns: readonly { readonly id: string; readonly entry: EntryColumn }[],
  cells: (row: number) => readonly GridCell[],
  table: EntryTable,
): GridPlace {
  function firstGap(): GridPlace {
    const column = columns.findIndex(({ id }) => id === month);
    const found = (fits: (cell: GridCell | undefined) => boolean) =>
      rows.grid.find((row, index) => row.kind === "values" && fits(cells(index)[column]));
    const gap = rows.grid.find(({ id }) => {
      const entry = rows.byId.get(id);
      return entry !== undefined && isGap(entry, table);
    });
    const row = gap ?? found((cell) => cell?.editable === true) ?? found(() => true);
    return { row: row?.id ?? "", column: month };
  }
  const [start] = useState(firstGap);
  const shownMonth = useRef<Month | null>(null);
  useEffect(() => {
    if (shownMonth.current === month) return undefined;
    // On a touch screen the keyboard stays away until it is asked for; leafing through months keeps the focus where it is.
    const first = shownMonth.current === null && !window.matchMedia("(pointer: coarse)").matches;
    // After the shell has put the focus on the page.
    const timer = setTimeout(() => {
      shownMonth.current = month;
      grid.current?.goTo(firstGap(), first);
    });
    return () => clearTimeout(timer);
  });
  return start;
}
