import { castDraft, type Draft, original } from "immer";
import { isMonth } from "#domain/month.ts";
import { type SeriesCell, withCells } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/** Writes cells into a draft whose series are still untouched; only the series that change are written. */
export function enterCells(workbook: Draft<Workbook>, cells: readonly SeriesCell[]): void {
  const stray = cells.find(({ month }) => !isMonth(month));
  if (stray) throw new CommandRefusal({ code: "not-a-month", metric: stray.metric });
  const before = original(workbook)?.series ?? [];
  withCells(before, cells).forEach((series, index) => {
    if (series !== before[index]) workbook.series[index] = castDraft(series);
  });
}
