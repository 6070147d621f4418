import { describe, expect, test } from "vitest";
import { columnLefts, columnWindow, restingWidth } from "#ui/grid/column-window.ts";

const columns = (count: number) => Array.from({ length: count }, () => ({ width: 70 }));

describe("the columns that are drawn", () => {
  test("are all of them in a year with what stands beside it", () => {
    expect(columnWindow(columnLefts(columns(16)), 500, 900)).toEqual({ first: 0, last: 15 });
  });

  test("cover what is in sight with some to spare, at every place of sixty months", () => {
    const lefts = columnLefts(columns(63));
    for (let left = 0; left <= lefts.at(-1)! - 900; left += 13) {
      const { first, last } = columnWindow(lefts, left, left + 900);
      expect(lefts[first]).toBeLessThanOrEqual(left);
      expect(lefts[last + 1]).toBeGreaterThanOrEqual(left + 900);
      expect(last - first).toBeLessThan(30);
    }
  });

  test("reach the last column when the view is wider than the rest", () => {
    expect(columnWindow(columnLefts(columns(40)), 2700, 9000).last).toBe(39);
  });
});

describe("the width that is scrolled over", () => {
  const lefts = columnLefts([65, 65, 65, 112, 68].map((width) => ({ width })));

  test("ends where a column begins, so that none is cut beside the names", () => {
    expect(restingWidth(lefts, 375, 300)).toBe(430);
    expect(restingWidth(lefts, 375, 310)).toBe(375);
  });

  test("is its own where everything fits or nothing is measured yet", () => {
    expect(restingWidth(lefts, 375, 375)).toBe(375);
    expect(restingWidth(lefts, 375, -200)).toBe(375);
  });
});
