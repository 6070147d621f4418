import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import type { EntryTable } from "./entry-cells.ts";
import type { EntryColumn } from "./entry-columns.ts";
import { seriesKind, writtenMonth } from "./entry-mode.ts";
import type { EntryRow } from "./entry-rows.ts";

/** The number behind a cell of the grid; null for attainments, which are neither added up nor averaged. */
export function shownValue(row: EntryRow, column: EntryColumn, { workbook, mode, month }: EntryTable): number | null {
  const engine = engineOfWorkbook(workbook);
  const line = { metric: row.metric.id, member: row.member?.id ?? null };
  if (column.shows === "month")
    return engine.value({ ...line, period: writtenMonth(mode, column.month), kind: seriesKind(mode) }).value;
  if (column.what === "attainment") return null;
  if (column.what === "lastYear") return engine.value({ ...line, period: writtenMonth("lastYear", month) }).value;
  return engine.value({ ...line, period: month, kind: column.what }).value;
}
