import { describe, expect, test } from "vitest";
import { editableBelow, editableBeside, type GridShape, movedBy } from "#ui/grid/grid-movement.ts";

// # title, x filled, . blank, = computed and filled
const drawing = ["####", "xx.x", "==.=", "####", "x...", "xx.x"];
const at = (row: number, column: number) => drawing[row]![column]!;
const shape: GridShape = {
  rows: drawing.length,
  columns: 4,
  page: 2,
  hasCells: (row) => at(row, 0) !== "#",
  isFilled: ({ row, column }) => "x=".includes(at(row, column)),
  isEditable: ({ row, column }) => "x.".includes(at(row, column)),
};
const from = (row: number, column: number) => ({ row, column });

describe("movement", () => {
  test.each([
    ["ArrowDown", false, from(1, 0), from(2, 0)],
    ["ArrowDown", false, from(2, 1), from(4, 1)], // over the title of a group
    ["ArrowUp", false, from(1, 2), from(1, 2)], // nothing above the first row but its title
    ["ArrowLeft", false, from(1, 0), from(1, 0)],
    ["ArrowRight", true, from(1, 0), from(1, 1)], // end of the filled run
    ["ArrowRight", true, from(1, 1), from(1, 3)], // over the gap
    ["ArrowRight", true, from(4, 0), from(4, 3)], // no more filled ones: the edge
    ["ArrowDown", true, from(1, 0), from(5, 0)],
    ["Home", false, from(5, 2), from(5, 0)],
    ["End", false, from(5, 2), from(5, 3)],
    ["Home", true, from(5, 2), from(1, 0)],
    ["End", true, from(1, 0), from(5, 3)],
    ["PageDown", false, from(1, 1), from(4, 1)],
    ["PageUp", false, from(5, 1), from(2, 1)],
  ])("%s (far: %s)", (key, far, start, end) => {
    expect(movedBy(shape, start, key, far)).toEqual(end);
  });

  test("other keys do not move", () => {
    expect(movedBy(shape, from(1, 0), "a", false)).toBeNull();
  });

  test("Enter skips computed rows and titles, in both directions", () => {
    expect(editableBelow(shape, from(1, 0), 1)).toEqual(from(4, 0));
    expect(editableBelow(shape, from(4, 0), -1)).toEqual(from(1, 0));
    expect(editableBelow(shape, from(5, 0), 1)).toBeNull();
  });

  test("Tab ends at the last editable cell of a row", () => {
    expect(editableBeside(shape, from(1, 0), 1)).toEqual(from(1, 1));
    expect(editableBeside(shape, from(1, 3), 1)).toBeNull();
    expect(editableBeside(shape, from(1, 0), -1)).toBeNull();
  });
});
