import { type Calculated, known, unknown } from "./calculated.ts";
import { shares } from "./ramp.ts";

/** Wins counted by the months they took (0 months, 1 month, …), the rate of winning, and the months of the plan. */
export interface LagDistribution {
  readonly winsByLag: readonly number[];
  readonly winRate: number;
  readonly months: number;
}

/**
 * Wins by month when the same number enters every month, each won after the lag that past wins took.
 *
 *     wins(t) = Σ over lags j ≤ t of  entering × win rate × share(j)
 *
 * @throws RangeError when the past wins add up to 0.
 * @example
 * winsByMonth({ winsByLag: [50, 50], winRate: 0.5, months: 3 }, 8) // => [2, 4, 4]
 */
export function winsByMonth(
  { winsByLag, winRate, months }: LagDistribution,
  enteringMonthly: number,
): readonly number[] {
  return maturity(winsByLag, months).map((matured) => enteringMonthly * winRate * matured);
}

/**
 * How many must enter every month for a number of wins inside the plan, lags included: more than the lag-free figure,
 * because what enters last is won after the year.
 *
 *     wins ÷ (win rate × Σ share of each month's entrants won by the end)
 *
 * Unknown when nothing can be won inside the plan.
 *
 * @example
 * requiredMonthly({ winsByLag: [50, 50], winRate: 0.5, months: 3 }, 10) // => { value: 8 }
 * requiredMonthly({ winsByLag: [0, 0, 0, 1], winRate: 0.5, months: 3 }, 10) // => { value: null, reason: "division-by-zero" }
 */
export function requiredMonthly({ winsByLag, winRate, months }: LagDistribution, wins: number): Calculated {
  const perEntrant = maturity(winsByLag, months).reduce((sum, matured) => sum + winRate * matured, 0);
  return perEntrant > 0 ? known(wins / perEntrant) : unknown("division-by-zero");
}

/** Share of all wins that take at most 0, 1, 2 … months; 1 beyond the longest. */
function maturity(winsByLag: readonly number[], months: number): readonly number[] {
  const weights = shares(winsByLag);
  let matured = 0;
  return Array.from({ length: months }, (_, month) => (matured += weights[month] ?? 0));
}
