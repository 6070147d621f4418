import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeConversion, lagAdjustedConversion, stepConversion } from "#domain/funnel.ts";

test("law: step conversions multiply to the cumulative one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 7 }), (counts) => {
      const product = stepConversion(counts).reduce((rate, step) => rate * step.value!, 1);
      expect(cumulativeConversion(counts).at(-1)!.value).toBeCloseTo(product, 9);
    }),
  );
});

test("a missing stage leaves its neighbours' rates unknown, not 0", () => {
  expect(stepConversion([100, null, 10])).toEqual([
    { value: null, reason: "missing" },
    { value: null, reason: "missing" },
  ]);
  expect(cumulativeConversion([100, null, 10])[1]).toEqual({ value: 0.1 });
});

test("lag-adjusted: wins are set against the opportunities they came from", () => {
  const opportunities = [40, 44, 48, 60, 80];
  const wins = [null, null, null, 10, 11];
  expect(lagAdjustedConversion({ upper: opportunities, lower: wins, lagMonths: 3 })).toEqual({ value: 0.25 });
  expect(lagAdjustedConversion({ upper: opportunities, lower: wins, lagMonths: 0 })).toEqual({ value: 21 / 140 });
});

test("a gap on either side leaves the pair out", () => {
  expect(lagAdjustedConversion({ upper: [10, null, 30], lower: [0, 5, 6], lagMonths: 1 })).toEqual({ value: 0.5 });
});
