import type { LineageEntry } from "#domain/lineage.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { HistoryStep } from "./operation.ts";

/** What can be undone (oldest first) and redone (the next one last). */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** An open workbook with everything that is kept beside it. */
export interface WorkbookDocument {
  readonly workbook: Workbook;
  readonly revision: number;
  /** The term of the writer of the last change. */
  readonly epoch: number;
  /** Names this revision: SHA-256 of the previous hash and the last operation. */
  readonly hash: string;
  readonly lineage: readonly LineageEntry[];
  readonly history: History;
  /** Keys of an imported file's envelope that this app does not know, written back on export. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface WorkbookSummary {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly revision: number;
}
