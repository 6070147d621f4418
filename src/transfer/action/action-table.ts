import { csvText } from "#transfer/csv/csv-text.ts";
import { safeText } from "#transfer/csv/safe-text.ts";

/**
 * Actions as a CSV that spreadsheets open without garbling; a text that one would take for a formula gets an apostrophe.
 *
 * @example
 * actionTable([["内容", "担当"], ["=1+1", "営業"]]).includes("'=1+1") // => true
 */
export function actionTable(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((cells) => cells.map(safeText)));
}
