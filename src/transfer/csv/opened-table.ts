import { fault, ok, type Result } from "#domain/result.ts";
import { type DecodedText, decodedText, type Encoding } from "./decoded-text.ts";
import type { Delimiter } from "./delimiter.ts";
import { parsedTable, type TableProgress } from "./parsed-table.ts";
import { recognisedTable } from "./recognised-table.ts";
import type { TableFault } from "./table-fault.ts";
import type { RecognisedTable } from "./table-reading.ts";

/** What a person may decide about a file's text when the guess is wrong. */
export interface TableOptions {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Of an Excel file with several sheets. */
  readonly sheet?: string | undefined;
  /** false: a tool's export is read as any other table. */
  readonly presets?: boolean | undefined;
}

/** How the bytes were read; null for pasted text and Excel files, which have no encoding to choose. */
export type Decoding = Omit<DecodedText, "text"> | null;

export interface OpenedTable {
  readonly decoding: Decoding;
  /** null for an Excel file. */
  readonly delimiter: Delimiter | null;
  /** Names of an Excel file's sheets that are not empty; empty for texts. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly lines: number;
  readonly table: RecognisedTable;
}

/**
 * A table from a file's bytes or a pasted text: decoded, split into cells, and recognised.
 *
 * @example
 * openedTable("month,leads\n2025-04,180") // => layout "columns", one source
 */
export function openedTable(
  input: Uint8Array | string,
  { encoding, delimiter, presets }: TableOptions = {},
  onProgress?: TableProgress,
): Result<OpenedTable, TableFault> {
  const decoded = typeof input === "string" ? ok(null) : decodedText(input, encoding);
  if (!decoded.ok) return decoded;
  const text = typeof input === "string" ? input : decoded.value!.text;
  const parsed = parsedTable(text, { delimiter, onProgress });
  if (!parsed.ok) return parsed;
  const table = recognisedTable(parsed.value.rows, { presets });
  if (!table.ok) return fault(table.error);
  const lines = parsed.value.rows.length;
  const { delimiter: separator } = parsed.value;
  return ok({
    decoding: withoutText(decoded.value),
    delimiter: separator,
    sheets: [],
    sheet: null,
    lines,
    table: table.value,
  });
}

function withoutText(decoded: DecodedText | null): Decoding {
  if (!decoded) return null;
  const { encoding, certain, preview, alternative } = decoded;
  return { encoding, certain, preview, alternative };
}
