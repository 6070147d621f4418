import type { LineageEntry } from "#domain/lineage.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { WorkbookFault } from "#schema/workbook-fault.ts";
import type { WorkbookCounts } from "./workbook-counts.ts";

/** A file that passed every check. */
export interface OpenedFile {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly revision: number;
  readonly lineage: readonly LineageEntry[];
  /** ISO 8601 instant, null in a file made by hand. */
  readonly exportedAt: string | null;
  /** The checksum does not fit the content: it was changed outside the app. A warning, not a refusal. */
  readonly edited: boolean;
  /** Keys of the envelope this version does not know; they are written back. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly counts: WorkbookCounts;
  /** References to what is not there, that were left out on request; absent when nothing was. */
  readonly left?: readonly WorkbookFault[];
}

/** How far reading has come, in bytes; the later stages have no finer steps. */
export interface FileProgress {
  readonly stage: "reading" | "checking" | "receiving";
  readonly done: number;
  readonly total: number;
}

export interface FileReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FileProgress) => void;
  /** Open a file whose only faults are references to what is not there, without them. */
  readonly leaveOutDangling?: boolean;
}
