import fc from "fast-check";
import { expect, test } from "vitest";
import { lmdiShares } from "#domain/decomposition/lmdi-shares.ts";
import { shapleyShares } from "#domain/decomposition/shapley-shares.ts";
import { wholeParts } from "#domain/decomposition/whole-parts.ts";
import { expectGolden, golden } from "../golden-case.ts";

const product = (factors: readonly number[]) => factors.reduce((value, factor) => value * factor, 1);
const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

test("G01: logarithmic means, two segments of three factors", () => {
  const { inputs, expected, tolerance } = golden<
    { readonly X: readonly (readonly (readonly number[])[])[] },
    { readonly Z: readonly (readonly (readonly number[])[])[]; readonly dV: readonly (readonly number[])[] }
  >("G01-lmdi-package");
  const steps = inputs.X.slice(1).map((after, step) =>
    after.map((factors, segment) => lmdiShares(inputs.X[step]![segment]!, factors)!),
  );
  expectGolden(steps, expected.Z, tolerance);
  const added = steps.map(([first, second]) => first!.map((share, factor) => share + second![factor]!));
  expectGolden(added, expected.dV, tolerance);
});

test("G03: why the KGI differed from plan, by both methods", () => {
  const { inputs, expected, tolerance } = golden<
    { readonly plan: readonly number[]; readonly actual: readonly number[] },
    { readonly shapley: readonly number[]; readonly lmdi: readonly number[]; readonly difference: number }
  >("G03-kgi-variance-single");
  const shapley = shapleyShares(inputs.plan, inputs.actual, product)!;
  expectGolden(shapley, expected.shapley, tolerance);
  expectGolden(lmdiShares(inputs.plan, inputs.actual), expected.lmdi, tolerance);
  expect(total(wholeParts(shapley))).toBe(expected.difference);
});

const factors = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), { minLength: 1, maxLength: 7 });

test("law: both add up to the whole move, with zeros; whole units to the last one", () => {
  fc.assert(
    fc.property(factors, (pairs) => {
      const from = pairs.map(([before]) => before);
      const to = pairs.map(([, after]) => after);
      const move = product(to) - product(from);
      const near = 1e-12 * product(pairs.map(([before, after]) => Math.max(1, before, after)));
      const shapley = shapleyShares(from, to, product)!;
      expect(Math.abs(total(shapley) - move)).toBeLessThanOrEqual(near);
      expect(Math.abs(total(lmdiShares(from, to)!) - move)).toBeLessThanOrEqual(near);
      if (near < 0.01) expect(total(wholeParts(shapley, move))).toBe(move);
    }),
  );
});

test("law: a factor that did not change contributed nothing; sides swapped, signs swap", () => {
  fc.assert(
    fc.property(factors, fc.integer({ min: 1, max: 9 }), (pairs, same) => {
      const from = [same, ...pairs.map(([before]) => before)];
      const to = [same, ...pairs.map(([, after]) => after)];
      const forth = shapleyShares(from, to, product)!;
      const back = shapleyShares(to, from, product)!;
      const near = 1e-12 * product([...from, ...to].map((factor) => Math.max(1, factor)));
      expect(forth[0]).toBe(0);
      for (const [index, share] of forth.entries()) expect(Math.abs(share + back[index]!)).toBeLessThanOrEqual(near);
    }),
    { numRuns: 50 },
  );
});

test("zeros by the limit: what vanishes is shared by those that vanish", () => {
  expect(lmdiShares([4, 5, 2], [0, 6, 2])).toEqual([-40, 0, 0]);
  expect(lmdiShares([4, 5, 2], [0, 0, 2])).toEqual([-20, -20, 0]);
  expect(lmdiShares([0, 5], [0, 9])).toEqual([0, 0]);
  expect(lmdiShares([4, 0], [0, 9])).toEqual([0, 0]);
});

test("a value that is unknown on the way has no decomposition; too many factors are refused", () => {
  expect(shapleyShares([1, 2], [3, 0], ([a, b]) => (b === 0 ? null : a! / b!))).toBeNull();
  const many = Array.from({ length: 13 }, () => 1);
  expect(() => shapleyShares(many, many, product)).toThrow(RangeError);
});

test("parts that do not make the total are refused", () => {
  expect(() => wholeParts([1, 2], 9)).toThrow(RangeError);
});
