import { expect, test } from "vitest";
import { controlLimits, movingRanges, nearLimits, outsideLimits, runsOnOneSide } from "#domain/control-limits.ts";
import { limitsAt } from "#domain/metric-limits.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly values: readonly number[];
}

interface Expected {
  readonly center: number;
  readonly mr_bar: number;
  readonly upper: number;
  readonly lower: number;
  readonly mr_upper: number;
}

function lines(values: readonly number[], by: "mean" | "median" = "mean") {
  const limits = controlLimits(values, { by })!;
  const { center, upper, lower, movingRange, movingRangeUpper } = limits;
  return { limits, golden: { center, mr_bar: movingRange, upper, lower, mr_upper: movingRangeUpper } };
}

test("H03: Wheeler's data for checking software, with its point outside and its step above the range limit", () => {
  const { inputs, expected, tolerance } = golden<
    Inputs,
    Expected & { rule1: readonly number[]; mr_above_url: readonly number[] }
  >("H03-xmr-verify-software");
  const { limits, golden: got } = lines(inputs.values);
  const { rule1, mr_above_url: above, ...numbers } = expected;
  expectGolden(got, numbers, tolerance);
  expect(outsideLimits(inputs.values, limits)).toEqual(rule1);
  const steps = movingRanges(inputs.values);
  expect(steps.flatMap((step, month) => (step !== null && step > limits.movingRangeUpper ? [month] : []))).toEqual(
    above,
  );
});

test("H06: eight in a row below the centre, none outside", () => {
  const { inputs, expected, tolerance } = golden<
    Inputs,
    Expected & { rule1: readonly number[]; rule2_run8: readonly number[] }
  >("H06-xmr-run-rule");
  const { limits, golden: got } = lines(inputs.values);
  const { rule1, rule2_run8: run, ...numbers } = expected;
  expectGolden(got, numbers, tolerance);
  expect(outsideLimits(inputs.values, limits)).toEqual(rule1);
  expect(runsOnOneSide(inputs.values, limits)).toEqual(run);
});

test("H07: the variant by the median step", () => {
  const { inputs, expected, tolerance } = golden<Inputs, Expected>("H07-xmr-median-mr");
  expectGolden(lines(inputs.values, "median").golden, expected, tolerance);
});

test("no step is taken across a month without a value", () => {
  const withGap = controlLimits([10, 12, null, 40, 42])!;
  expect(withGap.movingRange).toBe(2);
  expect(withGap.center).toBe(26);
});

test("a month without a value, and one exactly on the centre, end a run", () => {
  const low = [1, 1, 1, 1, 1, 1, 1];
  expect(runsOnOneSide([...low, null, 1], { center: 5 })).toEqual([]);
  expect(runsOnOneSide([...low, 5, 1], { center: 5 })).toEqual([]);
  expect(runsOnOneSide([...low, 1, 9], { center: 5 })).toHaveLength(8);
});

test("three of four nearer a limit count on the same side only", () => {
  const limits = { center: 5, upper: 10, lower: 0 };
  expect(nearLimits([9, 1, 9, 5], limits)).toEqual([]);
  expect(nearLimits([1, 1, 5, 1], limits)).toEqual([0, 1, 3]);
});

test("counts are cut at 0", () => {
  expect(controlLimits([0, 3, 0, 4])!.lower).toBeLessThan(0);
  expect(controlLimits([0, 3, 0, 4], { floor: 0 })!.lower).toBe(0);
});

test("no limits below 6 months, tried out from 6, frozen from 12 whatever comes after", () => {
  const year = [5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7];
  expect(limitsAt(year.slice(0, 5))).toEqual({ kind: "none", have: 5, need: 6 });
  expect(limitsAt(year.slice(0, 6)).kind).toBe("trial");
  expect(limitsAt([null, ...year.slice(0, 11)]).kind).toBe("trial");
  const frozen = limitsAt(year);
  expect(frozen.kind).toBe("frozen");
  expect(limitsAt([...year, 100, 200])).toEqual(frozen);
});

test("six months scattered so that no two are neighbours carry no limits", () => {
  expect(limitsAt([1, null, 2, null, 3, null, 4, null, 5, null, 6]).kind).toBe("none");
});
