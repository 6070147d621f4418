import type { CheckRule } from "./finding.ts";
import { typedActuals } from "./typed-actuals.ts";

/**
 * Counts below zero; the same number without its sign is suggested.
 *
 * @example
 * negativeCounts.id // => "negativeCount"
 */
export const negativeCounts: CheckRule = {
  id: "negativeCount",
  find: ({ workbook, month }) =>
    typedActuals(workbook, month).flatMap(({ metric, member, value }) =>
      metric.unit === "count" && value < 0
        ? [{ rule: "negativeCount", metric, member, month, value, against: null, fix: { value: -value } }]
        : [],
    ),
};

/**
 * Counts with a fraction, where the metric is counted in whole numbers; the nearest one is suggested.
 *
 * @example
 * fractionalCounts.id // => "fractionalCount"
 */
export const fractionalCounts: CheckRule = {
  id: "fractionalCount",
  find: ({ workbook, month }) =>
    typedActuals(workbook, month).flatMap(({ metric, member, value }) =>
      metric.unit === "count" && metric.decimals === 0 && metric.aggregation === "sum" && !Number.isInteger(value)
        ? [{ rule: "fractionalCount", metric, member, month, value, against: null, fix: { value: Math.round(value) } }]
        : [],
    ),
};
