import { addMonths } from "#domain/month.ts";
import type { CheckRule } from "./finding.ts";

/**
 * Inputs without an actual in the month. Where the last two months had the same value (a fee, a rent), that one is suggested.
 *
 * @example
 * missingInputs.id // => "missing"
 */
export const missingInputs: CheckRule = {
  id: "missing",
  find: ({ workbook, engine, month }) =>
    workbook.metrics.flatMap((metric) => {
      const at = (period: string) => engine.value({ metric: metric.id, period }).value;
      if (metric.formula !== null || at(month) !== null) return [];
      const last = at(addMonths(month, -1));
      const steady = last !== null && metric.dimension === null && at(addMonths(month, -2)) === last;
      return [
        {
          rule: "missing",
          metric,
          member: null,
          month,
          value: null,
          against: last,
          ...(steady && { fix: { value: last } }),
        },
      ];
    }),
};
