import type { SeriesCell } from "#domain/series-values.ts";
import type { Command } from "#state/command.ts";
import { type RecordOptions, recordValues } from "./record-values.ts";

export type ActualCell = Omit<SeriesCell, "kind">;

/** Enters what happened: one cell, or a whole paste as one step. */
export function recordActuals(cells: readonly ActualCell[], options?: RecordOptions): Command {
  return recordValues(
    "recordActuals",
    cells.map((cell) => ({ ...cell, kind: "actual" as const })),
    options,
  );
}
