import type { Month } from "#domain/month.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import type { ImportPreview } from "./import-preview.ts";

/** A preview as it crosses from the worker: one list of months and numbers a series instead of an object a cell. */
export interface PackedPreview extends Omit<ImportPreview, "changes"> {
  readonly changes: Omit<ImportPreview["changes"], "cells">;
  readonly lines: readonly PackedLine[];
}

interface PackedLine extends Omit<SeriesCell, "month" | "value"> {
  readonly months: readonly Month[];
  readonly values: Float64Array;
}

/**
 * The same preview, so packed that a hundred thousand cells reach the page between two frames.
 *
 * @example
 * packedPreview({ changes: { cells: [{ metric: "leads", kind: "actual", member: null, month: "2026-04", value: 120 }], metrics: [], dimensions: [] } }).lines[0].months // => ["2026-04"]
 */
export function packedPreview({ changes: { cells, ...changes }, ...preview }: ImportPreview): PackedPreview {
  const lines = new Map<string, SeriesCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.metric, cell.kind, cell.member]);
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
  return {
    ...preview,
    changes,
    lines: [...lines.values()].map((line) => {
      const { metric, kind, member } = line[0]!;
      const months = line.map(({ month }) => month);
      // An import empties nothing: every cell has a number.
      return { metric, kind, member, months, values: Float64Array.from(line, ({ value }) => value!) };
    }),
  };
}

/**
 * The preview as it was before packing; cells stand series by series.
 *
 * @example
 * unpackedPreview({ changes: {}, lines: [{ metric: "leads", kind: "actual", member: null, months: ["2026-04"], values: [120] }] }).changes.cells // => [{ metric: "leads", kind: "actual", member: null, month: "2026-04", value: 120 }]
 */
export function unpackedPreview({ lines, changes, ...preview }: PackedPreview): ImportPreview {
  const cells = lines.flatMap(({ months, values, ...line }) =>
    months.map((month, index): SeriesCell => ({ ...line, month, value: values[index]! })),
  );
  return { ...preview, changes: { ...changes, cells } };
}
