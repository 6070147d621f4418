import { expect, test } from "vitest";
import { requiredMonthly, winsByMonth } from "#domain/lag-distribution.ts";
import { shares } from "#domain/ramp.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly lag_counts_by_month: readonly number[];
  readonly win_rate: number;
  readonly months: number;
  readonly monthly_mql_forward: number;
  readonly target_wins: number;
}

interface Expected {
  readonly lag_weights: readonly number[];
  readonly wins_by_month: readonly number[];
  readonly wins_total: number;
  readonly required_monthly_mql: number;
  readonly naive_required_monthly_mql: number;
}

test("A05: with the lags that past wins took, more must enter every month", () => {
  const { inputs, expected, tolerance } = golden<Inputs, Expected>("A05-lag-distribution");
  const lags = { winsByLag: inputs.lag_counts_by_month, winRate: inputs.win_rate, months: inputs.months };
  const wins = winsByMonth(lags, inputs.monthly_mql_forward);
  const required = requiredMonthly(lags, inputs.target_wins).value;

  expectGolden(shares(inputs.lag_counts_by_month), expected.lag_weights, tolerance);
  expectGolden(wins, expected.wins_by_month, tolerance);
  expectGolden(
    wins.reduce((sum, month) => sum + month, 0),
    expected.wins_total,
    tolerance,
  );
  expectGolden(required, expected.required_monthly_mql, tolerance);
  expect(required).toBeGreaterThan(expected.naive_required_monthly_mql);
});

test("law: what is required every month brings exactly the wins asked for", () => {
  const lags = { winsByLag: [3, 2, 1], winRate: 0.2, months: 6 };
  const required = requiredMonthly(lags, 30).value ?? Number.NaN;
  expect(winsByMonth(lags, required).reduce((sum, month) => sum + month, 0)).toBeCloseTo(30, 12);
});
