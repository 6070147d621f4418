import { useMemo, useRef } from "react";
import type { GridCell, GridColumn, GridRow } from "./grid-model.ts";

/** The cells of each row, asked for once; a row in which nothing changed keeps its list, and so is not drawn anew. */
export function useKnownCells(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  cells: (row: number) => readonly GridCell[],
): (row: number) => readonly GridCell[] {
  const before = useRef(new Map<string, readonly GridCell[]>());
  // A new cache whenever the cells, or what they stand in, are others.
  return useMemo(() => {
    const known = new Map<number, readonly GridCell[]>();
    return (index) => {
      const found = known.get(index);
      if (found) return found;
      const row = rows[index];
      const fresh = row?.kind === "values" ? cells(index) : [];
      const old = row && before.current.get(row.id);
      const kept = old && sameCells(old, fresh) ? old : fresh;
      known.set(index, kept);
      if (row) before.current.set(row.id, kept);
      return kept;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cells, columns, rows]);
}

function sameCells(some: readonly GridCell[], others: readonly GridCell[]): boolean {
  return some.length === others.length && some.every((cell, index) => sameCell(cell, others[index]!));
}

function sameCell(one: GridCell, other: GridCell): boolean {
  return (
    one.text === other.text &&
    one.edit === other.edit &&
    one.editable === other.editable &&
    one.look === other.look &&
    one.corrected === other.corrected &&
    one.note === other.note &&
    one.remark === other.remark
  );
}
