import { addMonths, type Month } from "#domain/month.ts";
import { readUnit } from "#domain/reading/read-unit.ts";
import type { Workbook } from "#domain/workbook.ts";
import { namedHeading } from "#transfer/csv/heading.ts";
import type { EntryRow } from "./entry-rows.ts";
import { isNoMetric, labelledMetric, type PastedTable } from "./pasted-table.ts";

/** One text for one cell of the grid. `unit`: what the pasted table counts in, where it says so. */
export interface PastedCell {
  readonly row: string;
  readonly month: Month;
  readonly text: string;
  readonly unit?: string;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** Rows and columns of the block for which the grid has no place. */
  readonly overflow: { readonly rows: number; readonly columns: number };
  /** Labels that no metric is known under: to be asked about. */
  readonly unknown: readonly string[];
  /** The row each line went to; null where there was none. */
  readonly lines: readonly (string | null)[];
}

export interface PasteTarget {
  readonly workbook: Workbook;
  /** Rows of values from the one pasted at, as shown. */
  readonly rows: readonly EntryRow[];
  /** Every row there is, by id: labelled rows may be folded away. */
  readonly byId: ReadonlyMap<string, EntryRow>;
  /** The month pasted at, and the last one a value may go to. */
  readonly from: Month;
  readonly last: Month;
  /** The selection that a single value or row is repeated over. */
  readonly selected: { readonly rows: number; readonly columns: number };
  /** Copied from the grid itself: rows line up with those shown, computed ones included. */
  readonly own: boolean;
  /** What a person decided about labels: a metric, or null to leave the row out. */
  readonly decided: ReadonlyMap<string, string | null>;
  /** Where a person sent each line of a block without labels; null leaves it out. */
  readonly chosen?: readonly (string | null)[];
}

/** Where each value of a pasted block goes. Bare rows go to the rows that can be typed into, in order. */
export function pastePlan(table: PastedTable, target: PasteTarget): PastePlan {
  const { from, last, own, chosen } = target;
  const { labels, months } = table;
  const values = labels || months || chosen ? table.values : repeated(table.values, target.selected);
  const places = own ? target.rows : target.rows.filter(({ calculated }) => !calculated);
  const unknown: string[] = [];
  const cells: PastedCell[] = [];
  const lines: (string | null)[] = [];
  let overflowRows = 0;
  let overflowColumns = 0;
  values.forEach((line, index) => {
    const label = labels?.[index];
    const row = label !== undefined ? rowOfLabel(label, target) : chosen ? chosen[index] : places[index]?.id;
    lines.push(row ?? null);
    if (row == null) {
      overflowRows += label === undefined && !chosen ? 1 : 0;
      if (label !== undefined && !isNoMetric(label) && !target.decided.has(label)) unknown.push(label);
      return;
    }
    const unit = label === undefined ? undefined : (namedHeading(label).unitText ?? undefined);
    line.forEach((text, column) => {
      const month = months ? months[column] : addMonths(from, column);
      if (!month) return;
      if (!months && month > last) overflowColumns = Math.max(overflowColumns, column + 1);
      else cells.push({ row, month, text, ...(unit !== undefined && readUnit(unit) && { unit }) });
    });
  });
  const fitting = Math.max(0, ...values.map((line) => line.length)) - monthsLeft(from, last);
  return {
    cells,
    overflow: { rows: overflowRows, columns: overflowColumns === 0 ? 0 : Math.max(0, fitting) },
    unknown: [...new Set(unknown)],
    lines,
  };
}

function rowOfLabel(label: string, { workbook, decided, byId }: PasteTarget): string | undefined {
  const metric = decided.has(label) ? decided.get(label) : labelledMetric(label, workbook);
  return metric != null && byId.has(metric) ? metric : undefined;
}

function monthsLeft(from: Month, last: Month): number {
  let count = 0;
  for (let month = from; month <= last; month = addMonths(month, 1)) count++;
  return count;
}

/** A block that fits into the selection a whole number of times is repeated over it. */
function repeated(block: readonly (readonly string[])[], selected: { rows: number; columns: number }) {
  const width = Math.max(1, ...block.map((row) => row.length));
  const down = selected.rows % block.length === 0 ? selected.rows / block.length : 1;
  const across = selected.columns % width === 0 ? selected.columns / width : 1;
  return Array.from({ length: down }, () =>
    block.map((row) => Array.from({ length: across }, () => row).flat()),
  ).flat();
}
