import { csvText } from "#transfer/csv/csv-text.ts";
import { safeText } from "#transfer/csv/safe-text.ts";

/**
 * Actions as a CSV that spreadsheets open without garbling; a text that one would take for a formula gets an apostrophe, a
 * number stays one.
 *
 * @example
 * actionTable([["内容", "担当"], ["=1+1", "営業"]]).includes("'=1+1") // => true
 * actionTable([["見込み効果"], [-5]]).includes("-5") // => true
 */
export function actionTable(rows: readonly (readonly (string | number)[])[]): string {
  return csvText(rows.map((cells) => cells.map((cell) => (typeof cell === "number" ? String(cell) : safeText(cell)))));
}
