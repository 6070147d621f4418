import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "#domain/statistics/normal-quantile.ts";
import { wilsonInterval } from "#domain/statistics/wilson-interval.ts";

// Source: R 4.3 qnorm(c(0.5, 0.9, 0.975, 0.9995, 1e-10)).
test.each([
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.9995, 3.2905267314918945],
  [1e-10, -6.361340902404056],
])("the normal quantile of %s is %s", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test("law: quantiles are symmetric and rise", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.499, noNaN: true }), (p) => {
      expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 9);
      expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 0.0005));
    }),
  );
});

test("law: the interval holds the observed rate, stays in 0 to 1 and narrows with more trials", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tried, share) => {
      const happened = Math.round(tried * share);
      const interval = wilsonInterval(happened, tried)!;
      const more = wilsonInterval(happened * 4, tried * 4)!;
      expect(interval.lower).toBeLessThanOrEqual(happened / tried);
      expect(interval.upper).toBeGreaterThanOrEqual(happened / tried);
      expect(interval.lower).toBeGreaterThanOrEqual(0);
      expect(interval.upper).toBeLessThanOrEqual(1);
      expect(more.upper - more.lower).toBeLessThan(interval.upper - interval.lower);
    }),
  );
});

test("nothing of n is exactly 0, all of n exactly 1", () => {
  expect(wilsonInterval(0, 7)?.lower).toBe(0);
  expect(wilsonInterval(7, 7)?.upper).toBe(1);
  expect(() => wilsonInterval(8, 7)).toThrow(RangeError);
});
