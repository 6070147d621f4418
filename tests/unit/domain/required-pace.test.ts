import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedToDate } from "#domain/expected-to-date.ts";
import { progress } from "#domain/progress.ts";
import { requiredPace } from "#domain/required-pace.ts";
import { ytdAttainment } from "#domain/ytd-attainment.ts";

// Source: the dashboard mock, April to September 2025, in 万円.
const actuals = [2080, 1960, 2310, 2370, 1680, 2450];
const targets = [2000, 2250, 2500, 2250, 2000, 3000];

test("the mock's year to date: 12,850 of 14,000 is 91.8%, 42.8% of the year", () => {
  expect((ytdAttainment(actuals, targets, "up").value! * 100).toFixed(1)).toBe("91.8");
  expect((progress(12_850, 30_000).value! * 100).toFixed(1)).toBe("42.8");
});

test("a month not entered is no shortfall, a month without a target no surplus", () => {
  expect(ytdAttainment([100, null, 100], [100, 100, null], "up")).toEqual({ value: 1 });
});

test("the expected share follows the year's shape, or is even", () => {
  expect(expectedToDate(1200, 3)).toEqual({ value: 300 });
  expect(expectedToDate(1200, 1, [3, 1])).toEqual({ value: 900 });
  expect(expectedToDate(1200, 12)).toEqual({ value: 1200 });
  expect(expectedToDate(1200, 1, [0, 0])).toEqual({ value: null, reason: "division-by-zero" });
  expect(() => expectedToDate(1200, 13)).toThrow(RangeError);
  expect(() => expectedToDate(1200, 1, [2, -1])).toThrow(RangeError);
});

test("law: keeping the required pace reaches the target exactly", () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 1, max: 11 }), (yearTarget, soFar, monthsLeft) => {
      const pace = requiredPace(yearTarget, soFar, monthsLeft).value!;
      expect(soFar + pace * monthsLeft).toBeCloseTo(Math.max(yearTarget, soFar), 3);
    }),
  );
});

test("after the last month no pace can help", () => {
  expect(requiredPace(100, 50, 0)).toEqual({ value: null, reason: "no-months-left" });
  expect(requiredPace(null, 50, 3)).toEqual({ value: null, reason: "no-target" });
});
