import { describe, expect, test } from "vitest";
import type { GridRow } from "#ui/grid/grid-model.ts";
import { drawnRows, rowAt, rowTops } from "#ui/grid/row-window.ts";

const rows: readonly GridRow[] = Array.from({ length: 500 }, (_, index) =>
  index % 10 === 0
    ? { kind: "section", id: `s${index}`, name: "" }
    : { kind: "values", id: `r${index}`, name: "", unit: "" },
);
const tops = rowTops(rows, { values: 31, section: 27 });

describe("the rows drawn", () => {
  test("each row begins where the one above ends", () => {
    expect(tops.slice(0, 3)).toEqual([0, 27, 58]);
    expect(tops.at(-1)).toBe(50 * 27 + 450 * 31);
  });

  test("the row at a height is the one that covers it", () => {
    expect([0, 26, 27, 57, 58].map((height) => rowAt(tops, height))).toEqual([0, 0, 1, 1, 2]);
    expect(rowAt(tops, 1e9)).toBe(499);
  });

  test("are those in sight and a few more, never all", () => {
    const drawn = drawnRows(tops, 3000, 600, 100);
    expect(drawn).toContain(rowAt(tops, 3000));
    expect(drawn).toContain(rowAt(tops, 3600));
    expect(drawn.length).toBeLessThan(40);
  });

  test("include the active row wherever it is, in order", () => {
    expect(drawnRows(tops, 9000, 600, 2)[0]).toBe(2);
    expect(drawnRows(tops, 0, 600, 450).at(-1)).toBe(450);
  });
});
