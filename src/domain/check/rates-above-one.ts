import { exchangedTotals } from "./exchanged-totals.ts";
import type { CheckRule } from "./finding.ts";
import { partOf } from "./part-of.ts";

/**
 * Rates of a part in a whole above 100%: the part was counted larger than the whole. No guess which of the two is wrong;
 * exchanging them is offered.
 *
 * @example
 * ratesAboveOne.id // => "rateAboveOne"
 */
export const ratesAboveOne: CheckRule = {
  id: "rateAboveOne",
  find: ({ workbook, engine, month }) => {
    const metrics = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
    return workbook.metrics.flatMap((metric) => {
      const pair = partOf(metric, metrics);
      const value = pair && engine.value({ metric: metric.id, period: month }).value;
      if (!pair || value === null || value <= 1) return [];
      const exchange = exchangedTotals(workbook, month, pair.part, pair.whole);
      return [{ rule: "rateAboveOne", metric, member: null, month, value, against: 1, ...exchange }];
    });
  },
};
