import { castDraft } from "immer";
import type { SeriesCell } from "#domain/series-values.ts";
import type { Dimension, Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { enterCells } from "./enter-cells.ts";

export interface TableImport {
  /** The file's name. */
  readonly file: string;
  readonly cells: readonly SeriesCell[];
  /** Metrics the table brings along; one whose id exists replaces it (for instance with a dimension added). */
  readonly metrics?: readonly Metric[];
  /** Dimensions the table brings along; one whose id exists is replaced, with the members it now has. */
  readonly dimensions?: readonly Dimension[];
}

/** Brings in a table, with the metrics and members it needs, as one step. */
export function importTable({ file, cells, metrics = [], dimensions = [] }: TableImport): Command {
  return {
    name: "importTable",
    subject: file,
    count: cells.length,
    change: (workbook) => {
      putById(workbook.dimensions, dimensions.map(castDraft));
      putById(workbook.metrics, metrics.map(castDraft));
      enterCells(workbook, cells);
    },
  };
}

function putById<Item extends { id: string }>(list: Item[], items: readonly Item[]): void {
  for (const item of items) {
    const index = list.findIndex(({ id }) => id === item.id);
    if (index < 0) list.push(item);
    else list[index] = item;
  }
}
