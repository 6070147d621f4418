import { expect, test } from "vitest";
import { sparklineShape } from "#ui/graph/sparkline-shape.ts";

test("a month without a value breaks the line and is never drawn as 0", () => {
  const shape = sparklineShape([10, 12, null, 11, 13], [10, 10, 10, 10, 10], 70, 22);
  expect(shape.actual).toHaveLength(2);
  expect(shape.dots).toHaveLength(0);
  expect(shape.target).toHaveLength(1);
});

test("a single month between gaps is a dot", () => {
  const shape = sparklineShape([10, null, 12, null], [], 70, 22);
  expect(shape.actual).toEqual([]);
  expect(shape.dots).toHaveLength(2);
  expect(shape.end).toEqual(shape.dots[1]);
});

test("the greatest value is at the top, the least at the bottom, equal values in the middle", () => {
  expect(sparklineShape([0, 10], [], 70, 22).actual).toEqual(["3,18 63,4"]);
  expect(sparklineShape([5, 5], [], 70, 22).end?.y).toBe(11);
});

test("nothing entered draws nothing", () => {
  expect(sparklineShape([null, null], [null, null], 70, 22)).toEqual({ actual: [], target: [], dots: [], end: null });
});
