import { readMonth } from "#domain/reading/read-month.ts";
import type { TableRow } from "#transfer/csv/parsed-table.ts";

/** How a column writes 4/5/2025; null when nothing in it tells. */
export type DayOrder = "monthFirst" | "dayFirst" | null;

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,].*)?$/;

/** The order of day and month in a whole column: one day above 12 settles it for all. */
export function dayOrder(rows: readonly TableRow[], column: number): DayOrder {
  if (column < 0) return null;
  for (const { cells } of rows) {
    const [, first, second] = SLASHED.exec((cells[column] ?? "").trim()) ?? [];
    if (Number(second) > 12) return "monthFirst";
    if (Number(first) > 12) return "dayFirst";
  }
  return null;
}

/**
 * A date's month as 2025-04; the text itself where it can be read in two ways or not at all, to be asked about or refused
 * with its place.
 *
 * @example
 * monthOfDate("4/5/2025", "monthFirst") // => "2025-04"
 * monthOfDate("2025-04-01 09:30", null) // => "2025-04"
 */
export function monthOfDate(text: string, order: DayOrder): string {
  const [, first, second, year] = SLASHED.exec(text) ?? [];
  const month = order === "monthFirst" ? first : second;
  const written =
    year !== undefined && order !== null
      ? `${year}-${month!.padStart(2, "0")}`
      : text.replace(/[,、]?\s+(?:午前|午後)?\s*\d{1,2}:\d{2}.*$/, "");
  const reading = readMonth(written);
  return reading.kind === "month" ? reading.month : text;
}
