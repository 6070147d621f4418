import { totalDifference } from "#domain/engine/total-difference.ts";
import type { Metric } from "#domain/workbook.ts";
import type { CheckRule } from "./finding.ts";
import { typedActuals } from "./typed-actuals.ts";

/**
 * A total that was typed although its parts give something else, by the metric's own rule: added up, averaged, or weighted.
 * Suggested: to leave the total to its parts.
 *
 * @example
 * differingTotals.id // => "totalDiffers"
 */
export const differingTotals: CheckRule = {
  id: "totalDiffers",
  find: ({ workbook, engine, month }) =>
    typedActuals(workbook, month).flatMap(({ metric, member, value }) => {
      if (member !== null || metric.dimension === null) return [];
      const found = totalDifference(engine, workbook, { metric: metric.id, month });
      if (found === null || Math.abs(found.difference) <= leastDifference(metric, value)) return [];
      return [{ rule: "totalDiffers", metric, member, month, value, against: found.members, fix: { value: null } }];
    }),
};

/** Sums are exact; an average was typed as it is shown, rounded. */
function leastDifference({ aggregation, across, unit, decimals }: Metric, value: number): number {
  const exact = 1e-9 * Math.abs(value);
  const rule = across ?? aggregation;
  if (rule !== "mean" && rule !== "weighted") return exact;
  return Math.max(exact, 0.5000001 * 10 ** -(decimals + (unit === "percent" ? 2 : 0)));
}
