import type { LineageEntry } from "#domain/lineage.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { UnsavedReason } from "#storage/storage-failure.ts";
import type { StorageNotice } from "#storage/storage-notice.ts";
import type { WorkbookSummary } from "#storage/workbook-document.ts";
import type { CommandLabel } from "./command.ts";

export type { StorageNotice, UnsavedReason, WorkbookSummary };

/** Whether what is on the screen is kept. `at` is an ISO instant. */
export type SaveState =
  | { readonly status: "saved"; readonly at: string; readonly copies: 1 | 2 }
  | { readonly status: "saving" }
  | { readonly status: "unsaved"; readonly reason: UnsavedReason }
  | { readonly status: "read-only"; readonly reason: "other-tab" | "newer-version" };

/** `none`: no workbook yet, show the start screen. `storage-removed`: there was one, and the browser removed it. */
export type WorkbookPhase = "opening" | "none" | "open" | "storage-removed" | "newer-data" | "blocked" | "failed";

/** All that the screens read. */
export interface WorkbookState {
  readonly phase: WorkbookPhase;
  readonly workbook: Workbook | null;
  readonly revision: number;
  readonly lineage: readonly LineageEntry[];
  /** Unknown keys of the file it came from, to be written back on export. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly save: SaveState;
  readonly undoable: CommandLabel | null;
  readonly redoable: CommandLabel | null;
  readonly workbooks: readonly WorkbookSummary[];
  readonly notice: StorageNotice | null;
}
