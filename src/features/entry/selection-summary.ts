import type { GridColumn, GridRow } from "#ui/grid/grid-model.ts";
import { type GridRange, span } from "#ui/grid/grid-range.ts";
import type { EntryColumn } from "./entry-columns.ts";
import type { EntryRow } from "./entry-rows.ts";

/** What the status bar says of the selection. */
export interface SelectionSummary {
  readonly cells: number;
  /** Null where units differ or nothing is a number. */
  readonly total: { readonly sum: number | null; readonly mean: number; readonly row: EntryRow } | null;
  readonly mixed: boolean;
}

/** Numbers of rows with different units are never added up; rates are never added, only averaged. */
export function selectionSummary(
  range: GridRange,
  {
    rows,
    columns,
    byId,
    value,
  }: {
    rows: readonly GridRow[];
    columns: readonly (GridColumn & { readonly entry: EntryColumn })[];
    byId: ReadonlyMap<string, EntryRow>;
    value: (row: EntryRow, column: EntryColumn) => number | null;
  },
): SelectionSummary {
  const chosen = span(range.top, range.bottom).flatMap((index) => byId.get(rows[index]?.id ?? "") ?? []);
  const across = columns.slice(range.left, range.right + 1).map(({ entry }) => entry);
  const kinds = new Set(
    chosen.flatMap((row) =>
      across.map((column) =>
        column.shows === "beside" && column.what === "attainment"
          ? "attainment"
          : `${row.metric.unit} ${row.style.scale}`,
      ),
    ),
  );
  const cells = chosen.length * across.length;
  if (kinds.size > 1) return { cells, total: null, mixed: true };
  const numbers = chosen.flatMap((row) => across.flatMap((column) => value(row, column) ?? []));
  const [row] = chosen;
  if (!row || numbers.length < 2) return { cells, total: null, mixed: false };
  const sum = numbers.reduce((total, number) => total + number, 0);
  const adds = chosen.every(
    ({ metric }) => metric.unit !== "percent" && metric.unit !== "ratio" && metric.unit !== "score",
  );
  return { cells, total: { sum: adds ? sum : null, mean: sum / numbers.length, row }, mixed: false };
}
