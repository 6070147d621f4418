import Papa from "papaparse";
import { fault, ok, type Result } from "#domain/result.ts";
import { type Delimiter, tableDelimiter } from "./delimiter.ts";
import type { TableFault } from "./table-fault.ts";

/** One row of a table's text that is not empty. */
export interface TableRow {
  /** The line of the file it begins at, from 1; a quoted cell may span lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ParsedTable {
  readonly delimiter: Delimiter;
  readonly rows: readonly TableRow[];
}

/** Work done so far, in lines of the text. */
export type TableProgress = (done: number, total: number) => void;

const REPORT_EVERY = 5000;

/**
 * The rows of a CSV or TSV text, with any kind of line end (CRLF, LF, CR, mixed), quoted delimiters and line breaks. Labels stay
 * as they are; a quote that never closes is a fault with its line.
 *
 * @example
 * parsedTable("month,leads\r2025-04,180\r") // => rows 1 and 2
 */
export function parsedTable(
  source: string,
  { delimiter, onProgress }: { delimiter?: Delimiter | undefined; onProgress?: TableProgress | undefined } = {},
): Result<ParsedTable, TableFault> {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return fault({ code: "empty" });
  if (/^\s*\{\s*"format"\s*:\s*"kpi-workbook"/.test(text)) return fault({ code: "workbookFile" });
  const separator = delimiter ?? tableDelimiter(text);
  const total = lineBreaks(text) + 1;
  const rows: TableRow[] = [];
  let line = 1;
  let records = 0;
  let unclosed: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: "\n",
    worker: false,
    step: ({ data, errors }, parser) => {
      if (errors.some(({ code }) => code === "MissingQuotes")) {
        unclosed = line;
        parser.abort();
        return;
      }
      const declaration = line === 1 && /^sep=?$/.test(data[0] ?? "");
      if (!declaration && data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data });
      line += 1 + data.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      records += 1;
      if (records % REPORT_EVERY === 0) onProgress?.(Math.min(line, total), total);
    },
  });
  if (unclosed !== null) return fault({ code: "unclosedQuote", line: unclosed });
  onProgress?.(total, total);
  return rows.length === 0 ? fault({ code: "empty" }) : ok({ delimiter: separator, rows });
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
