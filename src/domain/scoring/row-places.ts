import type { ScoringRow } from "#domain/workbook.ts";

/** Where a row stood when it was added: the line of its table, and which table where the sheet was filled from several. */
export interface RowPlace {
  /** The number of the table, from 1; null where there is only one. */
  readonly table: number | null;
  readonly line: number;
}

/**
 * Where each row stood in what was pasted. Lines rise within a table, so another one begins where they do not. Rows that came without
 * a line are counted in the sheet.
 *
 * @example
 * rowPlaces([{ lead: "L1", action: "DL", day: "2026-04-03", line: 2 }]) // => [{ table: null, line: 2 }]
 */
export function rowPlaces(rows: readonly ScoringRow[]): readonly RowPlace[] {
  let [table, before] = [1, 0];
  const places = rows.map(({ line: kept }, index) => {
    const line = kept ?? index + 1;
    if (line <= before) table += 1;
    before = line;
    return { table, line };
  });
  return table > 1 ? places : places.map(({ line }) => ({ table: null, line }));
}
