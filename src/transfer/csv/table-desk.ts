import { fault, ok, type Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import { binaryFormat } from "./binary-format.ts";
import type { Delimiter } from "./delimiter.ts";
import { type ImportPlan, proposedPlan } from "./import-plan.ts";
import type { ImportPreview } from "./import-preview.ts";
import { type Decoding, type OpenedTable, openedTable, type TableOptions } from "./opened-table.ts";
import type { TableProgress } from "./parsed-table.ts";
import { previewedImport } from "./previewed-import.ts";
import type { TableFault } from "./table-fault.ts";
import type { TableReading } from "./table-reading.ts";

/** A table to look at, and where it would go. */
export interface TableRequest {
  readonly input: Blob | string;
  readonly options: TableOptions;
  readonly workbook: Workbook;
  /** For months without a year, unless the table's title names another. */
  readonly fiscalYear: number;
}

/** What a table holds and what it would do as proposed; nothing is written. */
export interface TableOffer {
  readonly decoding: Decoding;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: number;
  readonly reading: TableReading;
  readonly plan: ImportPlan;
  readonly preview: ImportPreview;
}

/** Holds one opened table and previews it under one plan after another. */
export interface TableDesk {
  open(request: TableRequest, onProgress?: TableProgress): Promise<Result<TableOffer, TableFault>>;
  /** @throws RangeError when no table is open. */
  preview(plan: ImportPlan, workbook: Workbook, onProgress?: TableProgress): ImportPreview;
}

const MOST_BYTES = 50_000_000;

/**
 * A desk without a table. The size is checked before anything is read.
 *
 * @example
 * await tableDesk().open({ input: "month,leads\n2025-04,180", options: {}, workbook, fiscalYear: 2025 }) // => one new value
 */
export function tableDesk(): TableDesk {
  let opened: OpenedTable | null = null;
  return {
    async open({ input, options, workbook, fiscalYear }, onProgress) {
      const size = typeof input === "string" ? input.length : input.size;
      if (size > MOST_BYTES) return fault({ code: "tooLarge" });
      const content = typeof input === "string" ? input : await bytesOf(input);
      if (content === null) return fault({ code: "unreadableFile" });
      const result = await openedContent(content, options, onProgress);
      if (!result.ok) return result;
      opened = result.value;
      const { decoding, delimiter, sheets, sheet, lines, table } = opened;
      const plan = proposedPlan(table.reading, workbook, fiscalYear);
      const preview = previewedImport(table, plan, workbook, onProgress);
      return ok({ decoding, delimiter, sheets, sheet, rows: lines, reading: table.reading, plan, preview });
    },
    preview(plan, workbook, onProgress) {
      if (!opened) throw new RangeError("No table is open");
      return previewedImport(opened.table, plan, workbook, onProgress);
    },
  };
}

/** A text, or an Excel file by its first bytes, whatever its name says; its reader is loaded only then. */
async function openedContent(
  content: Uint8Array | string,
  options: TableOptions,
  onProgress?: TableProgress,
): Promise<Result<OpenedTable, TableFault>> {
  if (typeof content === "string") return openedTable(content, options, onProgress);
  const format = binaryFormat(content);
  if (format === null) return openedTable(content, options, onProgress);
  if (format !== "zip") return fault({ code: format });
  const { openedSheet } = await import("#transfer/excel/opened-sheet.ts");
  return openedSheet(content, options);
}

/** null when the browser cannot read the file (moved, or locked by another program). */
async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
