import type { Month } from "#domain/month.ts";
import type { MonthReading } from "#domain/reading/month-reading.ts";
import type { NumberChange, NumberReading } from "#domain/reading/number-reading.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import type { Dimension, Metric, SeriesKind } from "#domain/workbook.ts";

/** new: was blank. changed: another value stood there. same: nothing to write. blank: the table has no value; nothing is emptied. */
export type PreviewState = "new" | "changed" | "same" | "blank" | "error";

/** What an import would do, before anything is written. */
export interface ImportPreview {
  readonly counts: Readonly<Record<PreviewState, number>>;
  /** Cells of sources that are left out. */
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  /** All problems; `problems` holds the first thousand. */
  readonly problemCount: number;
  readonly corrections: readonly ImportCorrection[];
  readonly correctionCount: number;
  /** Months of the preview's columns, in order: the latest that the table has anything for. */
  readonly months: readonly Month[];
  /** All months that the table has anything for. */
  readonly monthCount: number;
  /** The first rows, in those months. */
  readonly rows: readonly PreviewRow[];
  readonly rowCount: number;
  /** Month texts that need an answer. */
  readonly monthQuestions: readonly Extract<MonthReading, { kind: "ask" }>[];
  /** Sources whose rates need an answer. */
  readonly rateQuestions: readonly number[];
  readonly changes: ImportChanges;
}

/** What the command writes. */
export interface ImportChanges {
  readonly cells: readonly SeriesCell[];
  readonly metrics: readonly Metric[];
  readonly dimensions: readonly Dimension[];
}

/** One line of the preview: a metric, or one of its members, in one kind. */
export interface PreviewRow {
  readonly source: number;
  readonly metric: Metric;
  readonly added: boolean;
  readonly member: string | null;
  readonly kind: SeriesKind;
  readonly cells: Readonly<Record<Month, PreviewCell>>;
}

export interface PreviewCell {
  readonly state: PreviewState;
  readonly value: number | null;
  readonly before: number | null;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A cell that is not taken, with its place in the file. */
export interface ImportProblem {
  readonly line: number;
  readonly column: number;
  /** The metric as the table calls it. */
  readonly source: string;
  readonly month: string;
  readonly cause: ImportProblemCause;
}

export type ImportProblemCause =
  | { readonly kind: "number"; readonly reading: NumberReading }
  | { readonly kind: "month"; readonly reading: MonthReading }
  | { readonly kind: "monthMissing" }
  | { readonly kind: "duplicate"; readonly line: number; readonly column: number }
  | { readonly kind: "rateUndecided"; readonly text: string }
  | { readonly kind: "otherDimension"; readonly dimension: string };

/** A cell whose text was changed to read it. */
export interface ImportCorrection {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly value: number;
  readonly source: number;
  readonly changes: readonly NumberChange[];
}
