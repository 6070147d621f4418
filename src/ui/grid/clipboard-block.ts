/**
 * The cells of a block as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, and quotes
 * around a cell that holds either. The empty line after the last row is none.
 */
export function clipboardBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at);
    row.push(cell);
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (at === text.length && end < text.length) break;
  }
  return rows;
}

function cellAt(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found) return { cell: found[1]!.replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const cell = plain.exec(text)?.[0] ?? "";
  return { cell, end: start + cell.length };
}

/** A block as text for the clipboard; the inverse of `clipboardBlock`. */
export function clipboardText(block: readonly (readonly string[])[]): string {
  return block
    .map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
    .join("\r\n");
}
