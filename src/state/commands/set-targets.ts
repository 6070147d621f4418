import type { SeriesCell } from "#domain/series-values.ts";
import type { SeriesKind } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { type RecordOptions, recordValues } from "./record-values.ts";

export type TargetCell = SeriesCell & { readonly kind: Exclude<SeriesKind, "actual"> };

/** Enters targets (or their upper ends, or sales' expectation), one step for all. */
export function setTargets(cells: readonly TargetCell[], options?: RecordOptions): Command {
  return recordValues("setTargets", cells, options);
}
