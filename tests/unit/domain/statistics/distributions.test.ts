import fc from "fast-check";
import { expect, test } from "vitest";
import { betaQuantile } from "#domain/statistics/beta-quantile.ts";
import { gammaQuantile } from "#domain/statistics/gamma-quantile.ts";
import { incompleteBeta } from "#domain/statistics/incomplete-beta.ts";
import { incompleteGamma, upperIncompleteGamma } from "#domain/statistics/incomplete-gamma.ts";
import { logGamma } from "#domain/statistics/log-gamma.ts";
import { normalQuantile } from "#domain/statistics/normal-quantile.ts";
import { tQuantile } from "#domain/statistics/t-quantile.ts";

test("ln Γ of whole numbers is the logarithm of factorials", () => {
  let factorial = 0;
  for (let n = 1; n <= 170; n += 1) {
    expect(Math.abs(logGamma(n) - factorial)).toBeLessThanOrEqual(1e-12 * Math.max(1, factorial));
    factorial += Math.log(n);
  }
});

// Source: printed tables of the t distribution (Abramowitz & Stegun, table 26.10).
test.each([
  [0.9, 1, 3.078],
  [0.975, 5, 2.571],
  [0.95, 20, 1.725],
  [0.995, 120, 2.617],
])("t quantile %s with %s degrees of freedom is %s", (p, degrees, t) => {
  expect(tQuantile(p, degrees)).toBeCloseTo(t, 3);
});

// Source: R 4.2 qchisq; a χ² quantile is twice a gamma quantile.
test.each([
  [0.95, 1, 3.84146],
  [0.99, 10, 23.20925],
  [0.05, 30, 18.49266],
])("χ² quantile %s with %s degrees of freedom is %s", (p, degrees, chi) => {
  expect(2 * gammaQuantile(p, degrees / 2)).toBeCloseTo(chi, 4);
});

test("law: with many degrees of freedom t is normal", () => {
  expect(tQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 5);
});

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });

test("law: quantiles undo their distributions", () => {
  fc.assert(
    fc.property(share, shape, shape, (p, a, b) => {
      expect(incompleteBeta(a, b, betaQuantile(p, a, b))).toBeCloseTo(p, 8);
      expect(incompleteGamma(a, gammaQuantile(p, a))).toBeCloseTo(p, 9);
    }),
    { numRuns: 40 },
  );
});

test("law: the two tails make one, and the beta function mirrors", () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) => {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 9);
      expect(incompleteGamma(a, a * x * 2) + upperIncompleteGamma(a, a * x * 2)).toBeCloseTo(1, 9);
    }),
    { numRuns: 100 },
  );
});
