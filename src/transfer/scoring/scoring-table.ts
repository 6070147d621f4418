import { fault, ok, type Result } from "#domain/result.ts";
import type { ScoringRow } from "#domain/workbook.ts";
import { binaryFormat } from "#transfer/csv/binary-format.ts";
import { decodedText } from "#transfer/csv/decoded-text.ts";
import { parsedTable, type TableRow } from "#transfer/csv/parsed-table.ts";
import type { TableFault } from "#transfer/csv/table-fault.ts";
import { scoringRows } from "./scoring-columns.ts";

const MOST_BYTES = 50_000_000;

/**
 * The rows of lead, action and day in a CSV, TSV or Excel file, or in a pasted table. Every row comes along, also one that will not count.
 *
 * @example
 * await scoringTable("lead id,action,date\nL1,Webinar,2026-04-03", []) // => one row
 */
export async function scoringTable(
  input: Blob | string,
  knownActions: readonly string[],
): Promise<Result<readonly ScoringRow[], TableFault>> {
  const tables = typeof input === "string" ? textTables(input) : await fileTables(input);
  if (!tables.ok) return tables;
  for (const rows of tables.value) {
    const found = scoringRows(rows, knownActions);
    if (found !== null && found.length > 0) return ok(found);
  }
  return fault({ code: "noLeadRows" });
}

type Tables = Result<readonly (readonly TableRow[])[], TableFault>;

function textTables(text: string): Tables {
  const parsed = parsedTable(text);
  return parsed.ok ? ok([parsed.value.rows]) : parsed;
}

async function fileTables(file: Blob): Promise<Tables> {
  if (file.size > MOST_BYTES) return fault({ code: "tooLarge" });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return fault({ code: "unreadableFile" });
  const format = binaryFormat(bytes);
  if (format === "zip") {
    const { excelSheets } = await import("#transfer/excel/opened-sheet.ts");
    const sheets = await excelSheets(bytes);
    return sheets.ok ? ok(sheets.value.map(({ rows }) => rows)) : sheets;
  }
  if (format !== null) return fault({ code: format });
  const decoded = decodedText(bytes);
  return decoded.ok ? textTables(decoded.value.text) : decoded;
}
