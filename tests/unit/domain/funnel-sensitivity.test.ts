import { expect, test } from "vitest";
import { bottleneck, stepGaps } from "#domain/bottleneck.ts";
import { funnelValue, gainByStep, stepRanges } from "#domain/funnel-sensitivity.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly visits: number;
  readonly avg_deal: number;
  readonly plan_rates: readonly number[];
  readonly counts: readonly { readonly x: number; readonly n: number }[];
}

interface Expected {
  readonly kgi_plan: number;
  readonly kgi_observed: number;
  readonly gain_plus_1_point: readonly number[];
  readonly gain_plus_10_percent: readonly number[];
  readonly tornado80: readonly Readonly<Record<"lower_rate" | "upper_rate" | "kgi_low" | "kgi_high", number>>[];
  readonly log_gap: readonly number[];
  readonly worst_stage_index: number;
  readonly upper90: readonly number[];
  readonly proven_bottlenecks: readonly number[];
}

const { inputs, expected, tolerance } = golden<Inputs, Expected>("A07-sensitivity-bottleneck");
const counts = inputs.counts.map(({ x, n }) => ({ happened: x, tried: n }));
const planned = { entering: inputs.visits, rates: inputs.plan_rates, valuePerWin: inputs.avg_deal };
const observed = { ...planned, rates: inputs.counts.map(({ x, n }) => x / n) };

test("A07: what one point or ten per cent more at a step brings", () => {
  expectGolden(funnelValue(planned), expected.kgi_plan, tolerance);
  expectGolden(
    gainByStep(planned, (rate) => rate + 0.01),
    expected.gain_plus_1_point,
    tolerance,
  );
  expectGolden(
    gainByStep(planned, (rate) => rate * 1.1),
    expected.gain_plus_10_percent,
    tolerance,
  );
});

test("A07: how far the uncertainty of each step moves the goal", () => {
  expectGolden(funnelValue(observed), expected.kgi_observed, tolerance);
  const ranges = stepRanges(observed, counts).map((range) => ({
    lower_rate: range?.rate.lower,
    upper_rate: range?.rate.upper,
    kgi_low: range?.value.lower,
    kgi_high: range?.value.upper,
  }));
  expectGolden(ranges, expected.tornado80, tolerance);
});

test("A07: the bottleneck is the most negative gap to plan, and is not proven here", () => {
  const gaps = stepGaps(counts, inputs.plan_rates);
  expectGolden(
    gaps.map((gap) => gap.logGap),
    expected.log_gap,
    tolerance,
  );
  expectGolden(
    gaps.map((gap) => gap.upper),
    expected.upper90,
    tolerance,
  );
  expect(bottleneck(counts, inputs.plan_rates)).toBe(expected.worst_stage_index);
  expect(gaps.flatMap((gap, step) => (gap.proven ? [step] : []))).toEqual(expected.proven_bottlenecks);
});

test("a step where nothing went on is the bottleneck, though its gap has no number", () => {
  const stuck = [
    { happened: 1, tried: 10 },
    { happened: 0, tried: 40 },
  ];
  expect(bottleneck(stuck, [0.5, 0.1])).toBe(1);
  expect(stepGaps(stuck, [0.5, 0.1]).map((gap) => gap.proven)).toEqual([true, true]);
});
