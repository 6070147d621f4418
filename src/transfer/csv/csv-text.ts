/**
 * Rows as CSV for spreadsheets: UTF-8 with its mark, CRLF, cells quoted where they must be. Texts of people go through
 * `safeText` before.
 *
 * @example
 * csvText([["a", 'b "c"']]) // => "\ufeffa,\"b \"\"c\"\"\"\r\n"
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(text: string): string {
  return /["\r\n,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
