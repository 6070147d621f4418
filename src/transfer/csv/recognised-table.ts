import { readMonth } from "#domain/reading/read-month.ts";
import { readNumber } from "#domain/reading/read-number.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import { presetTable } from "#transfer/preset/preset-table.ts";
import { dailyTable } from "./daily-table.ts";
import { columnRole, isMonthText, monthHeading } from "./heading.ts";
import type { MonthColumn } from "./month-column.ts";
import { monthsAcross } from "./months-across.ts";
import { monthsDown } from "./months-down.ts";
import { ownExport } from "./own-export.ts";
import type { TableRow } from "./parsed-table.ts";
import type { TableFault } from "./table-fault.ts";
import type { RecognisedTable } from "./table-reading.ts";

const HEAD = 30;
const SAMPLE = 200;

/**
 * What a table holds: months across or months down, which cells are metrics, units, members and values, and what is left
 * out (totals, footnotes, remarks). Nothing is read as a number yet.
 *
 * @example
 * recognisedTable(rows of "month,contacts\n2008-05,7763") // => layout "columns", one source, one month
 */
export function recognisedTable(
  rows: readonly TableRow[],
  { presets = true }: { readonly presets?: boolean | undefined } = {},
): Result<RecognisedTable, TableFault> {
  const own = ownExport(rows);
  if (own) return own.cells.some(({ text }) => text !== "") ? ok(own) : fault({ code: "noValues" });
  const preset = presets ? presetTable(rows) : null;
  if (preset) return preset;
  const table = recognised(rows, false) ?? recognised(rows, true) ?? fault({ code: "noMonths" });
  if (!table.ok || !presets) return table;
  return ok(dailyTable(table.value) ?? table.value);
}

/** `digits`: whether plain digits (202504, 45383) may be months; tried only when nothing else is. */
function recognised(rows: readonly TableRow[], digits: boolean): Result<RecognisedTable, TableFault> | null {
  const across = widestMonthRow(rows, digits);
  const down = longestMonthColumn(rows, digits);
  if (across.count === 0 && down.count === 0) return null;
  const table =
    across.count > down.count || (across.count === down.count && !down.named)
      ? monthsAcross(rows, across.index, digits)
      : monthsDown(rows, down, digits);
  if (!table.ok) return table;
  return table.value.cells.some(({ text }) => readNumber(text).kind !== "blank")
    ? ok(table.value)
    : fault({ code: "noValues" });
}

function widestMonthRow(rows: readonly TableRow[], digits: boolean): { index: number; count: number } {
  let best = { index: 0, count: 0 };
  rows.slice(0, HEAD).forEach(({ cells }, index) => {
    const count = cells.filter((cell) => monthHeading(cell, digits) !== null).length;
    if (count > best.count) best = { index, count };
  });
  return best;
}

function longestMonthColumn(rows: readonly TableRow[], digits: boolean): MonthColumn {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  let best: MonthColumn = { column: 0, firstRow: 0, count: 0, named: false, yearColumn: null };
  for (let column = 0; column < width; column += 1) {
    const months = sample.map(({ cells }) => isMonthText((cells[column] ?? "").trim(), digits));
    const count = months.filter(Boolean).length;
    const filled = sample.filter(({ cells }) => (cells[column] ?? "").trim() !== "").length;
    const firstRow = months.indexOf(true);
    const named = sample
      .slice(0, Math.max(firstRow, 0))
      .some(({ cells }) => columnRole(cells[column] ?? "") === "month");
    if (count <= best.count || (!named && count * 2 < filled)) continue;
    best = { column, firstRow, count, named, yearColumn: null };
  }
  return yearAndMonthColumns(sample) ?? best;
}

/** Years and months in two columns: 年 2025 and 月 4. */
function yearAndMonthColumns(rows: readonly TableRow[]): MonthColumn | null {
  for (const [index, { cells }] of rows.slice(0, HEAD).entries()) {
    const yearColumn = cells.findIndex((cell) => columnRole(cell) === "year");
    const column = cells.findIndex((cell) => columnRole(cell) === "month");
    if (yearColumn < 0 || column < 0) continue;
    const below = rows.slice(index + 1).filter((row) => {
      const month = (row.cells[column] ?? "").trim();
      return (
        /^\d{1,2}月?$/.test(month.normalize("NFKC")) && readMonth(row.cells[yearColumn] ?? "").kind === "unreadable"
      );
    });
    if (below.length > 0) return { column, firstRow: index + 1, count: below.length, named: true, yearColumn };
  }
  return null;
}
