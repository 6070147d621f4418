/** Format name and version written at the head of every `*.kpi.json`. */
export const FILE_FORMAT = "kpi-workbook";
export const FILE_VERSION = 1;

/** Limits stated to the user; beyond them a file is refused, never cut. */
export const MAX_FILE_BYTES = 50_000_000;
export const MAX_METRICS = 5_000;
export const MAX_MONTHS = 600;
export const MAX_MEMBERS = 200;

/** Deepest nesting of a file's text; the workbook itself lies one level down. */
export const MAX_FILE_DEPTH = 64;
export const MAX_WORKBOOK_DEPTH = MAX_FILE_DEPTH - 1;

/** Lengths in UTF-16 units: a key or id, a label on one line, a formula, a note of many lines, any other text. */
export const MAX_ID_LENGTH = 200;
export const MAX_NAME_LENGTH = 1_000;
export const MAX_FORMULA_LENGTH = 8_000;
export const MAX_NOTE_LENGTH = 100_000;
export const MAX_TEXT_LENGTH = 500_000;

/** A file's faults are listed up to here. */
export const MAX_FAULTS = 50;

/** Names that would reach into JavaScript's own objects: refused as keys and as ids. */
export const FORBIDDEN_NAMES = ["__proto__", "constructor", "prototype"] as const;

/**
 * Whether a name is refused as a key or id.
 *
 * @example
 * isForbiddenName("constructor") // => true
 */
export function isForbiddenName(name: string): boolean {
  return name === "__proto__" || name === "constructor" || name === "prototype";
}
