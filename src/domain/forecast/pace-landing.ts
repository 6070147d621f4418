import type { LandingMethod } from "./landing-method.ts";

/** How many of the latest months make the pace. */
const MONTHS = 3;

/**
 * ペース: every remaining month like the mean of the last three.
 *
 *     landing = Σ so far + mean of the last 3 months × months left
 *
 * @example
 * paceLanding.months({ actuals: [9, 1, 2, 3], remaining: ["2026-08", "2026-09"] }) // => [2, 2]
 */
export const paceLanding: LandingMethod = {
  id: "pace",
  months: ({ actuals, remaining }) => {
    const recent = actuals.slice(-MONTHS);
    if (recent.length < MONTHS) return null;
    const pace = recent.reduce((total, value) => total + value, 0) / recent.length;
    return remaining.map(() => pace);
  },
};
