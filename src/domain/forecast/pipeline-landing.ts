import type { LandingMethod } from "./landing-method.ts";

/** Opportunities that are still to be opened are taken to be as many as in the mean of the last three months. */
const MONTHS = 3;

/**
 * 商談の残り: what the opportunities opened so far bring when their lead time has passed, at this year's win rate and price.
 *
 *     month = opportunities opened a lead time earlier × (Σ won ÷ Σ opportunities) × (Σ amount ÷ Σ won)
 *
 * Win rate times price is amount ÷ opportunities, which is all that is needed. For months whose opportunities are still to be
 * opened, the mean of the last three months stands in.
 *
 * @example
 * pipelineLanding.months({ actuals: [50, 50, 50], remaining: ["2026-07", "2026-08"], pipeline: { toDate: [10, 10, 10], maturing: [8, "open"] } }) // => [40, 50]
 * pipelineLanding.months({ actuals: [50, 50, 50], remaining: ["2026-07"], pipeline: null }) // => null
 */
export const pipelineLanding: LandingMethod = {
  id: "pipeline",
  months: ({ actuals, pipeline }) => {
    const opened = pipeline?.toDate.filter((count) => count !== null) ?? [];
    if (!pipeline || opened.length < Math.max(MONTHS, actuals.length)) return null;
    const total = sum(opened);
    if (!(total > 0)) return null;
    const each = sum(actuals) / total;
    const usual = sum(opened.slice(-MONTHS)) / MONTHS;
    const counts = pipeline.maturing
      .map((count) => (count === "open" ? usual : count))
      .filter((count) => count !== null);
    return counts.length < pipeline.maturing.length ? null : counts.map((count) => count * each);
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
