import { expect, test } from "vitest";
import { laggedPlan } from "#domain/lagged-plan.ts";
import { linearRamp } from "#domain/ramp.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly total_wins: number;
  readonly months: number;
  readonly ramp: { readonly first: number; readonly last: number };
  readonly stages: readonly string[];
  readonly rates: readonly number[];
  readonly lags: readonly number[];
}

interface Offset {
  readonly month_offset: number;
  readonly value: number;
}

interface Expected {
  readonly win_plan: readonly number[];
  readonly required_in_plan: Readonly<Record<string, readonly (number | null)[]>>;
  readonly required_before_start: Readonly<Record<string, readonly Offset[]>>;
  readonly sum_before_start: Readonly<Record<string, number>>;
}

test("A03: 24 wins on a ramp, with point lags, by month, before the start and after the end", () => {
  const { inputs, expected, tolerance } = golden<Inputs, Expected>("A03-lagged-plan");
  const wins = linearRamp(inputs.months, inputs.ramp.first, inputs.ramp.last).map((share) => share * inputs.total_wins);
  const plan = laggedPlan({ wins, rates: inputs.rates, lags: inputs.lags });
  const byStage = inputs.stages.map((stage, index) => [stage, plan[index]!] as const);

  expectGolden(wins, expected.win_plan, tolerance);
  expectGolden(
    Object.fromEntries(byStage.map(([stage, { inPlan }]) => [stage, inPlan])),
    expected.required_in_plan,
    tolerance,
  );
  expectGolden(
    Object.fromEntries(
      byStage.map(([stage, { beforeStart }]) => [
        stage,
        beforeStart.map(({ monthOffset, value }) => ({ month_offset: monthOffset, value })),
      ]),
    ),
    expected.required_before_start,
    tolerance,
  );
  expectGolden(
    Object.fromEntries(
      byStage.map(([stage, { beforeStart }]) => [stage, beforeStart.reduce((sum, { value }) => sum + value, 0)]),
    ),
    expected.sum_before_start,
    tolerance,
  );
});

test("a plan through a rate of 0 is a programming error: the form refuses it first", () => {
  expect(() => laggedPlan({ wins: [1], rates: [0], lags: [1] })).toThrow(RangeError);
  expect(() => laggedPlan({ wins: [1], rates: [0.5], lags: [0.5] })).toThrow(RangeError);
});
