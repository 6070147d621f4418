import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipboardBlock, clipboardText } from "#ui/grid/clipboard-block.ts";

describe("a block on the clipboard", () => {
  test("is cells between tabs and rows between line ends; the last line end begins no row", () => {
    expect(clipboardBlock("1\t2\r\n3\t\r\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
    expect(clipboardBlock("1\n\n3")).toEqual([["1"], [""], ["3"]]);
  });

  test("keeps tabs, line ends and quotes inside quoted cells", () => {
    expect(clipboardBlock('"a\tb"\t"say ""hi"""\n"two\nlines"\t5"')).toEqual([
      ["a\tb", 'say "hi"'],
      ["two\nlines", '5"'],
    ]);
  });

  test("reads back what was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("1", ",", '"', "\t", "\n", "▲", "あ"), maxLength: 6 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell looks like the line end of the row above.
        fc.pre(rows.at(-1)!.some((text) => text !== "") || rows.length === 1 || rows.at(-1)!.length > 1);
        expect(clipboardBlock(clipboardText(rows))).toEqual(rows);
      }),
    );
  });
});
