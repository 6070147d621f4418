import type { CheckRule } from "./finding.ts";
import { typedActuals } from "./typed-actuals.ts";

/**
 * A total that was typed although every part adds up to something else. Suggested: to leave the total to its parts.
 *
 * @example
 * differingTotals.id // => "totalDiffers"
 */
export const differingTotals: CheckRule = {
  id: "totalDiffers",
  find: ({ workbook, month }) => {
    const typed = typedActuals(workbook, month);
    return typed.flatMap(({ metric, member, value }) => {
      const adds = metric.aggregation === "sum" && (metric.across ?? "sum") === "sum";
      if (member !== null || !adds) return [];
      const parts = typed.filter((each) => each.metric === metric && each.member !== null);
      const sum = parts.reduce((total, part) => total + part.value, 0);
      if (parts.length === 0 || Math.abs(sum - value) <= 1e-9 * Math.abs(value)) return [];
      return [{ rule: "totalDiffers", metric, member, month, value, against: sum, fix: { value: null } }];
    });
  },
};
