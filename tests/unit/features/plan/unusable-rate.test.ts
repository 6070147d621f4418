import { expect, test } from "vitest";
import { unusableRate } from "#features/plan/unusable-rate.ts";

test("the chain breaks first at the unusable rate nearest to the deals, and only for the stages above it", () => {
  const rates = [0.015, null, 0.4, null, 0.25];
  expect([0, 1, 2, 3, 4, 5].map((stage) => unusableRate(rates, stage))).toEqual([3, 3, 3, 3, -1, -1]);
  expect(unusableRate([0.5, 0.25], 0)).toBe(-1);
});
