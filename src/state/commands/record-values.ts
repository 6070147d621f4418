import type { SeriesCell } from "#domain/series-values.ts";
import type { Command, CommandName } from "#state/command.ts";
import { enterCells } from "./enter-cells.ts";

export interface RecordOptions {
  /** The metric's name when all cells are one metric's. */
  readonly subject?: string;
}

/** Enters cells of any kind of series, under the name of the intention. */
export function recordValues(
  name: CommandName,
  cells: readonly SeriesCell[],
  { subject }: RecordOptions = {},
): Command {
  return {
    name,
    count: cells.length,
    ...(subject !== undefined && { subject }),
    change: (workbook) => enterCells(workbook, cells),
  };
}
