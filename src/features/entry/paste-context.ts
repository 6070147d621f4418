import { fiscalYearEnd, fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { GridPaste } from "#ui/grid/grid-props.ts";
import type { MonthSpan } from "./entry-columns.ts";
import type { EntryRow, EntryRows } from "./entry-rows.ts";
import type { UnknownLabel } from "./labels-dialog.tsx";
import { type PastePlan, pastePlan } from "./paste-plan.ts";
import { type PastedTable, pastedTable } from "./pasted-table.ts";

/** What of the page decides where a paste goes. */
export interface PasteContext {
  readonly workbook: Workbook;
  readonly month: Month;
  readonly months: readonly Month[];
  readonly span: MonthSpan;
  readonly rows: EntryRows;
  readonly allRows: ReadonlyMap<string, EntryRow>;
}

/** A paste taken apart and laid over the grid. */
export function plannedPaste(
  paste: GridPaste,
  { workbook, month, months, span, rows, allRows }: PasteContext,
  decided: ReadonlyMap<string, string | null>,
  chosen?: readonly (string | null)[],
): { readonly table: PastedTable; readonly plan: PastePlan } {
  const { fiscalYearStartMonth } = workbook.settings;
  const fiscalYear = fiscalYearOf(month, fiscalYearStartMonth);
  const table = pastedTable(paste.block, { fiscalYear, fiscalYearStartMonth });
  const at = rows.grid.findIndex(({ id }) => id === paste.at.row);
  const plan = pastePlan(table, {
    workbook,
    rows: rows.grid.slice(Math.max(at, 0)).flatMap(({ id }) => rows.byId.get(id) ?? []),
    byId: allRows,
    from: months.includes(paste.at.column) ? paste.at.column : month,
    last: span === "all" ? months.at(-1)! : fiscalYearEnd(fiscalYear, fiscalYearStartMonth),
    selected: paste.selected,
    own: paste.own,
    decided,
    ...(chosen && { chosen }),
  });
  return { table, plan };
}

/** The labels of a paste that no metric is known under, each with a value of its row. */
export function unknownLabels(paste: GridPaste, context: PasteContext): readonly UnknownLabel[] {
  const { table, plan } = plannedPaste(paste, context, new Map());
  return plan.unknown.map((label) => ({
    label,
    example: table.values[table.labels?.indexOf(label) ?? -1]?.find((text) => text.trim() !== "") ?? "",
  }));
}
