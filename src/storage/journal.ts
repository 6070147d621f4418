import type { OperationRecord } from "./operation-record.ts";
import type { SnapshotRecord } from "./snapshot-record.ts";

/** The second copy, in another storage technology than the database. One workbook is open at a time. */
export interface Journal {
  /** Ids of the workbooks it holds. */
  list(): Promise<readonly string[]>;
  /** Takes the workbook's files for this tab alone. */
  open(workbook: string): Promise<JournalOpening>;
  /** Resolves when the operations are flushed. */
  append(operations: readonly OperationRecord[]): Promise<void>;
  /** Resolves when the snapshot is verified and what it makes superfluous is cut. */
  snapshot(snapshot: SnapshotRecord): Promise<void>;
  close(): Promise<void>;
  remove(workbook: string): Promise<void>;
  /** Gives the files up without closing them: the browser took them away, and Chromium hangs when such a file is closed. */
  renew(): void;
  dispose(): void;
}

export interface JournalOpening {
  readonly snapshots: readonly SnapshotRecord[];
  readonly operations: readonly OperationRecord[];
  /** The last run did not close it: a crash may have torn something. */
  readonly unclean: boolean;
}

/** Why the journal did not do it. `busy`: another tab holds the files. */
export class JournalFailure extends Error {
  readonly code: "busy" | "unavailable" | "quota" | "failed";

  constructor(code: JournalFailure["code"], cause?: unknown) {
    super(`Journal: ${code}`, { cause });
    this.name = "JournalFailure";
    this.code = code;
  }
}
