import { expect, test } from "vitest";
import { pastedCounts } from "#features/start/pasted-counts.ts";

test.each([
  ["a row", "400,000\t6,000\t1,500", 6, ["400,000", "6,000", "1,500"]],
  ["a column, as Excel copies it", "400,000\r\n6,000\r\n1,500\r\n", 6, ["400,000", "6,000", "1,500"]],
  ["a column with its labels", "訪問\t400,000\nリード\t6,000", 6, ["400,000", "6,000"]],
  ["a row with its label", "前年実績\t1\t2\t3", 3, ["1", "2", "3"]],
  ["a text where a number should be stays where it is", "集計中\t2\t3", 3, ["集計中", "2", "3"]],
  ["an empty cell keeps its place", "1\t\t3", 3, ["1", "", "3"]],
])("%s", (_, text, room, cells) => {
  expect(pastedCounts(text, room)).toEqual(cells);
});

test("one cell is typed as it is", () => {
  expect(pastedCounts("400,000\n", 6)).toBeNull();
});
