/**
 * The cells of a row or column copied from a spreadsheet, one text per stage: of several rows the last cell of each,
 * of one row every cell. A label in front (「前年実績」) is left out when there is one cell too many for the `room`.
 * Null when there is but one cell: that is no paste of several.
 */
export function pastedCounts(text: string, room: number): readonly string[] | null {
  const rows = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
  const cells = rows.length > 1 ? rows.map((row) => row.at(-1) ?? "") : (rows[0] ?? []);
  if (cells.length < 2) return null;
  return cells.length > room && isLabel(cells[0]) ? cells.slice(1) : cells;
}

function isLabel(cell = ""): boolean {
  const text = cell.normalize("NFKC");
  return text === "" || (/\p{L}/u.test(text) && !/\d/.test(text));
}
