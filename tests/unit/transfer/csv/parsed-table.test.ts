import fc from "fast-check";
import { expect, test } from "vitest";
import { parsedTable } from "#transfer/csv/parsed-table.ts";

const rows = (text: string) => {
  const result = parsedTable(text);
  return result.ok ? result.value.rows.map(({ line, cells }) => [line, ...cells]) : result.error;
};

test("lines are those of the file, also behind quoted line breaks and empty rows", () => {
  expect(rows('a,b\n\n"x\r\ny",1\n"z ""q"", w",2\n')).toEqual([
    [1, "a", "b"],
    [3, "x\ny", "1"],
    [5, 'z "q", w', "2"],
  ]);
});

test("labels stay letter for letter: emoji, 𠮷, half-width kana, combining marks, =1+1", () => {
  const labels = ["👩‍👩‍👧", "𠮷野家", "ﾘｰﾄﾞ数", "か\u3099", "=1+1", "مرحبا"];
  expect(rows(`${labels.join(",")}\n1,2,3,4,5,6\n`)).toEqual([
    [1, ...labels],
    [2, "1", "2", "3", "4", "5", "6"],
  ]);
});

test("any table, quoted, in any delimiter and line end, comes back cell for cell", () => {
  const cell = fc.stringMatching(/^[a-z0-9"',;|\t\n 月▲]{0,8}$/);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
        ),
      fc.constantFrom<"," | ";" | "\t">(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n", "\r"),
      (table, delimiter, lineEnd) => {
        const quoted = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
        const result = parsedTable(quoted.join(lineEnd), { delimiter });
        const filled = table.filter((row) => row.some((text) => text.trim() !== ""));
        expect(result.ok ? result.value.rows.map(({ cells }) => cells) : []).toEqual(filled);
      },
    ),
  );
});

test("tells how far it is", () => {
  const reports: [number, number][] = [];
  const text = `month,leads\n${"2025-04,1\n".repeat(12_000)}`;
  parsedTable(text, { onProgress: (done, total) => reports.push([done, total]) });
  expect(reports.length).toBeGreaterThanOrEqual(3);
  expect(reports.every(([done, total]) => done <= total && total === 12_002)).toBe(true);
  expect(reports.map(([done]) => done)).toEqual(reports.map(([done]) => done).toSorted((a, b) => a - b));
});
