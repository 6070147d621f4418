import type { LandingMethod } from "./landing-method.ts";

/**
 * 季節性: the rest of the year in last year's shape, at this year's level. Needs all of last year's twelve months.
 *
 *     month = last year's month × Σ this year so far ÷ Σ last year's same months
 *     landing = Σ so far ÷ last year's share of the same months
 *
 * @example
 * seasonalLanding.months({ actuals: [2, 2, 2], remaining: ["2026-07"], lastYear: [1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1] }) // => [6]
 * seasonalLanding.months({ actuals: [2, 2, 2], remaining: ["2026-07"], lastYear: [1, 1, 1, null, 1, 1, 1, 1, 1, 1, 1, 1] }) // => null
 */
export const seasonalLanding: LandingMethod = {
  id: "seasonal",
  months: ({ actuals, remaining, lastYear }) => {
    const whole = lastYear.filter((value) => value !== null);
    if (whole.length < 12) return null;
    const before = sum(whole.slice(0, actuals.length));
    if (!(before > 0)) return null;
    const level = sum(actuals) / before;
    return whole.slice(actuals.length, actuals.length + remaining.length).map((value) => value * level);
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
