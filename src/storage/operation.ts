import type { Month } from "#domain/month.ts";

/** One change of one place of the workbook, as immer writes them. */
export interface Patch {
  readonly op: "add" | "replace" | "remove";
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** What the person did, so that undo can be called by its name: 「『6セルの入力』を元に戻す」. */
export interface OperationLabel {
  /** The command's name, as in `state/command.ts`. */
  readonly name: string;
  /** What it was done to: a metric's name, a file's. */
  readonly subject?: string;
  /** How many cells or rows. */
  readonly count?: number;
  readonly month?: Month;
}

/** One step that can be undone: what it did, and what takes it back. */
export interface HistoryStep {
  readonly label: OperationLabel;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** One committed intention. Undo and redo are operations too, so that the log is only ever appended to. */
export interface Operation extends HistoryStep {
  readonly workbook: string;
  /** Counts every change of the workbook; this is the number after it. */
  readonly revision: number;
  /** The term of the writer; a writer whose term is over may not write. */
  readonly epoch: number;
  readonly action: "do" | "undo" | "redo";
  /** ISO instant. */
  readonly at: string;
}
