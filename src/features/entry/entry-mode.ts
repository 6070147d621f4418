import { addMonths, type Month } from "#domain/month.ts";
import type { SeriesKind } from "#domain/workbook.ts";

/** What the grid's months are about: 実績, 目標, 前年実績. */
export type EntryMode = "actual" | "target" | "lastYear";

export const entryModes: readonly EntryMode[] = ["actual", "target", "lastYear"];

/** The kind of series a mode writes. */
export function seriesKind(mode: EntryMode): SeriesKind & ("actual" | "target") {
  return mode === "target" ? "target" : "actual";
}

/** The month that is written under a month's heading: last year's values are actuals of twelve months before. */
export function writtenMonth(mode: EntryMode, month: Month): Month {
  return mode === "lastYear" ? addMonths(month, -12) : month;
}

/** Closed months are locked against typing in what was closed: the actuals. Last year's are entered once, long after. */
export function isLocked(mode: EntryMode, month: Month, closedThrough: Month | null): boolean {
  return mode === "actual" && closedThrough !== null && month <= closedThrough;
}
