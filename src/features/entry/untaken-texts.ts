import type { Month } from "#domain/month.ts";
import type { EntryMode } from "./entry-mode.ts";

/** A text that stands in a cell although it could not be taken, and the number that the cell had then. */
export interface UntakenText {
  readonly row: string;
  readonly month: Month;
  readonly text: string;
  readonly unit?: string;
  readonly stands: number | null;
}

const keyOf = (workbook: string, mode: EntryMode) => `kpi-workbook:untaken:${workbook}:${mode}`;

/** The texts kept on this device; what is not readable as such is left out. */
export function untakenTexts(workbook: string, mode: EntryMode): readonly UntakenText[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(workbook, mode)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isUntakenText) : [];
  } catch {
    return [];
  }
}

/** Without localStorage (private window, full) they last as long as the page. */
export function keepUntakenTexts(workbook: string, mode: EntryMode, texts: readonly UntakenText[]): void {
  try {
    if (texts.length === 0) localStorage.removeItem(keyOf(workbook, mode));
    else localStorage.setItem(keyOf(workbook, mode), JSON.stringify(texts));
  } catch {
    // they are still in the grid
  }
}

function isUntakenText(value: unknown): value is UntakenText {
  const { row, month, text, unit, stands } = (value ?? {}) as Partial<Record<keyof UntakenText, unknown>>;
  return (
    typeof row === "string" &&
    typeof month === "string" &&
    typeof text === "string" &&
    (unit === undefined || typeof unit === "string") &&
    (stands === null || typeof stands === "number")
  );
}
