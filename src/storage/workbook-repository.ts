import type { LineageEntry } from "#domain/lineage.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { Operation } from "./operation.ts";
import type { StorageNotice } from "./storage-notice.ts";
import type { History, WorkbookDocument, WorkbookSummary } from "./workbook-document.ts";

/** Where workbooks are kept. The browser's is Dexie and OPFS together; tests have one in memory. */
export interface WorkbookRepository {
  start(listener: StartListener): Promise<StartReport>;
  list(): Promise<readonly WorkbookSummary[]>;
  /** Keeps a new workbook (or a whole other content of one that is not open). */
  create(workbook: Workbook, origin?: WorkbookOrigin): Promise<void>;
  /** Opens as the writer when no other tab is, else to follow the writer. Null when it is not there or unreadable. */
  open(id: string, listener: SessionListener): Promise<WorkbookSession | null>;
  remove(id: string): Promise<void>;
  /** Asks the browser not to evict what is kept here. */
  requestPersistence(): Promise<boolean>;
  /** What a copy that needs no database still has, when the database cannot be opened. Changes nothing. */
  salvage(): Promise<readonly WorkbookDocument[]>;
  dispose(): void;
}

/** Where a new workbook comes from, when it comes from a file. */
export interface WorkbookOrigin {
  readonly revision: number;
  readonly lineage: readonly LineageEntry[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface StartListener {
  /** Another tab with an older app keeps the database; it will open when that tab is closed. */
  onBlocked(): void;
}

export interface StartReport {
  readonly status: "ready" | "storage-removed" | "newer-data" | "failed";
  readonly workbooks: readonly WorkbookSummary[];
  readonly lastOpened: string | null;
  readonly notice: StorageNotice | null;
}

/** One open workbook. */
export interface WorkbookSession {
  readonly mode: SessionMode;
  /** As it was when opened, or as the writer in another tab left it since. */
  readonly document: WorkbookDocument;
  readonly notice: StorageNotice | null;
  /** How many independent copies are kept. */
  readonly copies: 1 | 2;
  /** Hashes of the last 50 revisions, those not yet written included. */
  lineage(): readonly LineageEntry[];
  /** Keeps changes, in order. Resolves when every copy has them; rejects with StorageFailure or WriterDeposed. Safe to repeat. */
  append(changes: readonly Change[]): Promise<void>;
  /** Whether this tab is still the writer: asked when the page wakes up. */
  checkWriter(): Promise<void>;
  /** Makes this tab the writer: asks the present one to finish, and takes over by force after three seconds. */
  takeOver(): Promise<void>;
  close(): Promise<void>;
}

export type SessionMode =
  | { readonly kind: "writer" }
  | { readonly kind: "reader"; readonly reason: "other-tab" | "newer-version" };

/** One operation with the workbook it leads to, so that a full copy can be written at any time. */
export interface Change {
  readonly operation: Omit<Operation, "epoch">;
  readonly workbook: Workbook;
  readonly history: History;
}

export interface SessionListener {
  /** The writer in another tab changed something. */
  onFollowed(document: WorkbookDocument): void;
  /** This tab became the writer, or stopped being it. The document is what is kept at that moment. */
  onMode(mode: SessionMode, document: WorkbookDocument | null): void;
  /** Another tab asks to take over: finish what is queued. */
  beforeRelease(): Promise<void>;
  onNotice(notice: StorageNotice): void;
  /** The number of copies changed while working. */
  onCopies(copies: 1 | 2): void;
}
