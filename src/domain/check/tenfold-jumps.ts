import type { CheckRule } from "./finding.ts";
import { typedActuals, valueBefore } from "./typed-actuals.ts";

/** Counts this small jump tenfold without meaning anything. */
const SMALL = 5;

/**
 * Ten times last month's value or more, or a tenth or less, short of what `unitSlips` asks about: a digit too many or too few.
 *
 * @example
 * tenfoldJumps.id // => "tenfold"
 */
export const tenfoldJumps: CheckRule = {
  id: "tenfold",
  find: (checked) =>
    typedActuals(checked.workbook, checked.month).flatMap((actual) => {
      const { metric, member, value } = actual;
      const { month } = checked;
      const last = valueBefore(actual, checked);
      if (!last || value === 0 || value < 0 !== last < 0) return [];
      const times = Math.abs(value / last);
      const jumped = (times >= 10 && times < 100) || (times <= 1 / 10 && times > 1 / 100);
      if (!jumped || (metric.unit === "count" && Math.max(Math.abs(value), Math.abs(last)) < SMALL * 10)) return [];
      const meant = times > 1 ? value / 10 : value * 10;
      const exact = metric.unit !== "count" || Number.isInteger(meant);
      return [
        { rule: "tenfold", metric, member, month, value, against: last, ...(exact && { fix: { value: meant } }) },
      ];
    }),
};
