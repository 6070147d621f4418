const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * Texts as a CSV that spreadsheets open without garbling: UTF-8 with a byte order mark, CRLF, every cell quoted where it must be.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @example
 * actionTable([["内容", "担当"], ["=1+1", "営業"]]).includes("'=1+1") // => true
 */
export function actionTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(FORMULA_START.test(cell) ? `'${cell}` : cell)).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
