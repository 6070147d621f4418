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
  find: ({ workbook, month }) =>
    typedActuals(workbook, month).flatMap(({ metric, member, value, series }) => {
      const last = valueBefore(series, month);
      if (!last || value === 0) return [];
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
