import { expect, test } from "vitest";
import { clopperPearsonInterval } from "#domain/statistics/clopper-pearson-interval.ts";
import { countInterval } from "#domain/statistics/count-interval.ts";
import { jeffreysInterval, jeffreysMean } from "#domain/statistics/jeffreys-interval.ts";
import { type Interval, wilsonInterval } from "#domain/statistics/wilson-interval.ts";
import { expectGolden, golden } from "../golden-case.ts";

interface Cases {
  readonly cases: readonly { readonly x: number; readonly n: number }[];
  readonly level: number;
}

interface Limits {
  readonly wilson: readonly Interval[];
  readonly clopper_pearson: readonly Interval[];
  readonly jeffreys?: readonly Interval[];
  readonly jeffreys_posterior_mean?: readonly number[];
}

test.each(["B01-wilson-clopper-newcombe-table1", "B02-interval-small-counts-95"])("%s", (id) => {
  const { inputs, expected, tolerance } = golden<Cases, Limits>(id);
  const limits = (interval: typeof wilsonInterval) => inputs.cases.map(({ x, n }) => interval(x, n, inputs.level));
  expectGolden(limits(wilsonInterval), expected.wilson, tolerance);
  expectGolden(limits(clopperPearsonInterval), expected.clopper_pearson, tolerance);
  if (expected.jeffreys) expectGolden(limits(jeffreysInterval), expected.jeffreys, tolerance);
  if (expected.jeffreys_posterior_mean) {
    const means = inputs.cases.map(({ x, n }) => jeffreysMean(x, n));
    expectGolden(means, expected.jeffreys_posterior_mean, tolerance);
  }
});

interface Costs {
  readonly counts: readonly number[];
  readonly cost_yen: number;
  readonly level: number;
}

test("B07: Garwood limits of counts, and of the cost per lead they make", () => {
  const { inputs, expected, tolerance } = golden<Costs, Readonly<Record<string, readonly (number | null)[]>>>(
    "B07-poisson-count-interval",
  );
  const limits = inputs.counts.map((count) => countInterval(count, inputs.level));
  const lower = limits.map((limit) => limit.lower);
  const upper = limits.map((limit) => limit.upper);
  expectGolden(lower, expected["lower"], tolerance);
  expectGolden(upper, expected["upper"], tolerance);
  const perLead = (leads: number) => (leads === 0 ? null : inputs.cost_yen / leads);
  expectGolden(upper.map(perLead), expected["cpl_lower"], tolerance);
  expectGolden(lower.map(perLead), expected["cpl_upper"], tolerance);
});

test("nothing or everything: exactly 0 and 1; impossible counts are refused", () => {
  for (const interval of [clopperPearsonInterval, jeffreysInterval]) {
    expect(interval(0, 9)?.lower).toBe(0);
    expect(interval(9, 9)?.upper).toBe(1);
    expect(interval(0, 0)).toBeNull();
    expect(() => interval(3, 2)).toThrow(RangeError);
  }
  expect(() => countInterval(-1)).toThrow(RangeError);
});
