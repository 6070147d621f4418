import readExcel from "read-excel-file/universal";
import { fault, ok, type Result } from "#domain/result.ts";
import type { OpenedTable, TableOptions } from "#transfer/csv/opened-table.ts";
import type { TableRow } from "#transfer/csv/parsed-table.ts";
import { recognisedTable } from "#transfer/csv/recognised-table.ts";
import type { TableFault } from "#transfer/csv/table-fault.ts";
import { type CellContent, cellText } from "./cell-text.ts";
import { type SheetMarks, sheetMarks } from "./sheet-marks.ts";
import { zipEntries } from "./zip-file.ts";

const MOST_INFLATED_BYTES = 400_000_000;

/**
 * The table in an Excel file (.xlsx): the sheet asked for, else the first that holds months and numbers. The size is checked
 * before anything is unpacked; other zips, binary workbooks and damaged files are faults.
 *
 * @example
 * await openedSheet(bytes, { sheet: "実績" }) // => the table of 実績, and the names of all sheets
 */
export async function openedSheet(
  bytes: Uint8Array,
  { sheet: wanted, presets }: TableOptions = {},
): Promise<Result<OpenedTable, TableFault>> {
  const sheets = await excelSheets(bytes);
  return sheets.ok ? chosenTable(sheets.value, wanted, presets) : sheets;
}

/**
 * The rows of every visible sheet of an Excel file, as texts; refused like `openedSheet`.
 *
 * @example
 * await excelSheets(bytes) // => one entry per sheet
 */
export async function excelSheets(bytes: Uint8Array): Promise<Result<readonly SheetRows[], TableFault>> {
  const entries = zipEntries(bytes);
  if (!entries) return fault({ code: "brokenExcel" });
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.bin")) return fault({ code: "binaryExcel" });
  if (!has("xl/workbook.xml")) return fault({ code: "notExcel" });
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_INFLATED_BYTES) return fault({ code: "tooLarge" });
  try {
    const marks = await sheetMarks(bytes, entries);
    const all = await readExcel(bytes.slice().buffer);
    return ok(
      all
        .filter(({ sheet }) => marks.has(sheet))
        .map(({ sheet, data }) => ({
          sheet,
          rows: rowsOf(data as readonly (readonly CellContent[])[], marks.get(sheet)!),
        })),
    );
  } catch {
    return fault({ code: "brokenExcel" });
  }
}

interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

function chosenTable(
  all: readonly SheetRows[],
  wanted: string | undefined,
  presets: boolean | undefined,
): Result<OpenedTable, TableFault> {
  const filled = all.filter(({ rows }) => rows.length > 0);
  const sheets = filled.map(({ sheet }) => sheet);
  const candidates = filled.some(({ sheet }) => sheet === wanted)
    ? filled.filter(({ sheet }) => sheet === wanted)
    : filled;
  let first: TableFault | null = null;
  for (const { sheet, rows } of candidates) {
    const table = recognisedTable(rows, { presets });
    if (table.ok) {
      return ok({ decoding: null, delimiter: null, sheets, sheet, lines: rows.length, table: table.value });
    }
    first ??= { ...table.error, sheet, sheets };
  }
  return fault(first ?? { code: "empty" });
}

/** Rows with something in them; errors and uncalculated formulas count. Line numbers are the sheet's. */
function rowsOf(data: readonly (readonly CellContent[])[], marks: SheetMarks): readonly TableRow[] {
  const byLine = new Map<number, Map<number, string>>();
  for (const [address, mark] of marks) {
    if (mark.kind === "percent") continue;
    const { line, column } = place(address);
    byLine.set(line, (byLine.get(line) ?? new Map<number, string>()).set(column, cellText(null, mark)));
  }
  const height = Math.max(data.length, ...byLine.keys());
  const rows: TableRow[] = [];
  for (let line = 1; line <= height; line += 1) {
    const cells = (data[line - 1] ?? []).map((content, column) =>
      cellText(content, typeof content === "number" ? marks.get(`${columnName(column)}${line}`) : undefined),
    );
    for (const [column, text] of byLine.get(line) ?? []) {
      while (cells.length <= column) cells.push("");
      cells[column] = text;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
  }
  return rows;
}

function place(address: string): { readonly line: number; readonly column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(digits), column };
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  const above = Math.floor(column / 26);
  return (above === 0 ? "" : columnName(above - 1)) + String.fromCharCode(65 + (column % 26));
}
