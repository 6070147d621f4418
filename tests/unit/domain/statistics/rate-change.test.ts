import fc from "fast-check";
import { expect, test } from "vitest";
import { changeProbability } from "#domain/statistics/change-probability.ts";
import { chiSquareChange } from "#domain/statistics/chi-square-change.ts";
import { countChangeProbability } from "#domain/statistics/count-change-probability.ts";
import { believable } from "#domain/statistics/false-discoveries.ts";
import { fisherMidP } from "#domain/statistics/fisher-mid-p.ts";
import { newcombeInterval } from "#domain/statistics/newcombe-interval.ts";
import { rateChange } from "#domain/statistics/rate-change.ts";
import { detectableDifference, sampleSize } from "#domain/statistics/sample-size.ts";
import type { Interval } from "#domain/statistics/wilson-interval.ts";
import { expectGolden, golden } from "../golden-case.ts";

interface Pairs {
  readonly cases: readonly { readonly x1: number; readonly n1: number; readonly x2: number; readonly n2: number }[];
}

const pairs = ({ cases }: Pairs) =>
  cases.map(
    ({ x1, n1, x2, n2 }) =>
      [
        { happened: x1, tried: n1 },
        { happened: x2, tried: n2 },
      ] as const,
  );

test("B04: Newcombe's interval of a difference", () => {
  const { inputs, expected, tolerance } = golden<Pairs, { lower: number[]; upper: number[] }>(
    "B04-newcombe-difference-table2",
  );
  const limits = pairs(inputs).map(([first, second]) => newcombeInterval(first, second)!);
  expectGolden({ lower: limits.map((one) => one.lower), upper: limits.map((one) => one.upper) }, expected, tolerance);
});

interface Change {
  readonly p_n_minus_1: readonly number[];
  readonly p_fisher_midp: readonly number[];
  readonly chisq: readonly number[];
  readonly difference: readonly number[];
  readonly newcombe95: readonly Interval[];
}

test("B05: is the change between two periods more than chance?", () => {
  const { inputs, expected, tolerance } = golden<Pairs, Change>("B05-two-period-rate-change");
  const both = pairs(inputs);
  const change = both.map(([first, second]) => chiSquareChange(first, second));
  const whole = both.map(([first, second]) => first.tried + second.tried);
  const classical = change.map(({ statistic }, index) => (statistic * whole[index]!) / (whole[index]! - 1));
  expectGolden(classical, expected.chisq, tolerance);
  expectGolden(
    change.map(({ probability }) => probability),
    expected.p_n_minus_1,
    tolerance,
  );
  expectGolden(
    both.map(([first, second]) => fisherMidP(first, second)),
    expected.p_fisher_midp,
    tolerance,
  );
  const judged = both.map(([first, second]) => rateChange(second, first)!);
  expectGolden(
    judged.map(({ difference }) => difference),
    expected.difference,
    tolerance,
  );
  expectGolden(
    judged.map(({ interval }) => interval),
    expected.newcombe95,
    tolerance,
  );
});

test("18% to 32% of a hundred each is an effect, 3 of 13 to 4 of 12 cannot be told", () => {
  const rise = rateChange({ happened: 18, tried: 100 }, { happened: 32, tried: 100 })!;
  expect([rise.verdict, rise.difference]).toEqual(["effect", expect.closeTo(0.14, 12)]);
  expect(rateChange({ happened: 18, tried: 100 }, { happened: 32, tried: 100 }, { direction: "down" })?.verdict).toBe(
    "none",
  );
  expect(rateChange({ happened: 3, tried: 13 }, { happened: 4, tried: 12 })?.verdict).toBe("undecided");
});

test("an expected count below one goes to the exact test", () => {
  const [first, second] = [
    { happened: 1, tried: 400 },
    { happened: 1, tried: 9 },
  ];
  expect(changeProbability(first, second)).toBe(fisherMidP(first, second));
  expect(changeProbability({ happened: 5, tried: 50 }, { happened: 9, tried: 50 })).toBeCloseTo(
    chiSquareChange({ happened: 5, tried: 50 }, { happened: 9, tried: 50 }).probability,
    12,
  );
});

test("counts that are no rate have no verdict", () => {
  expect(rateChange({ happened: 0, tried: 0 }, { happened: 1, tried: 4 })).toBeNull();
  expect(rateChange({ happened: 5, tried: 4 }, { happened: 1, tried: 4 })).toBeNull();
});

test("B09: how many are needed to see a change", () => {
  const { inputs, expected, tolerance } = golden<
    { readonly cases: readonly { readonly p1: number; readonly p2: number; readonly power: number }[]; alpha: number },
    { readonly n_per_group: readonly number[] }
  >("B09-sample-size-two-proportions");
  const sizes = inputs.cases.map(({ p1, p2, power }) =>
    sampleSize({ before: p1, after: p2, power, alpha: inputs.alpha }),
  );
  expectGolden(sizes, expected.n_per_group, tolerance);
});

test("law: the difference that can be told shrinks with the root of the trials", () => {
  expect(detectableDifference(0.3, 400)! * 2).toBeCloseTo(detectableDifference(0.3, 100)!, 12);
});

/** All splits of the sum no likelier than the one observed, one by one. */
function countedOneByOne(first: number, second: number, share: number): number {
  const n = first + second;
  const chances = [(1 - share) ** n];
  for (let x = 0; x < n; x += 1) chances.push((chances[x]! * (n - x) * share) / ((x + 1) * (1 - share)));
  const observed = chances[first]!;
  return chances.reduce((sum, chance) => (chance <= observed * (1 + 1e-7) ? sum + chance : sum), 0);
}

test("law: two counts against every split counted one by one", () => {
  const count = fc.integer({ min: 0, max: 60 });
  const days = fc.integer({ min: 15, max: 23 });
  fc.assert(
    fc.property(count, count, days, days, (first, second, some, others) => {
      const found = countChangeProbability({ count: first, exposure: some }, { count: second, exposure: others });
      expect(found).toBeCloseTo(countedOneByOne(first, second, some / (some + others)), 9);
    }),
    { numRuns: 300 },
  );
  expect(countChangeProbability({ count: 37_260, exposure: 20 }, { count: 31_050, exposure: 20 })).toBeLessThan(1e-100);
});

test("with many comparisons one small probability is not yet believed", () => {
  const ten = [0.04, ...Array.from({ length: 9 }, () => 0.5)];
  expect(believable(ten).some(Boolean)).toBe(false);
  expect(believable([0.04])).toEqual([true]);
  expect(believable([])).toEqual([]);
});
