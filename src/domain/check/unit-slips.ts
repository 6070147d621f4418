import type { Unit } from "#domain/workbook.ts";
import type { CheckRule } from "./finding.ts";
import { typedActuals, valueBefore } from "./typed-actuals.ts";

/** Factors by which units are mistaken: percent for a fraction, 千円, 万円, 百万円 and 億円 for 円. */
const FACTORS: Readonly<Partial<Record<Unit, readonly number[]>>> = {
  percent: [100],
  currency: [1000, 10_000, 1_000_000, 100_000_000],
};
const OTHER_FACTORS = [100, 1000, 10_000];
const FROM = 100;

/**
 * A hundred times last month's value or more, or a hundredth or less: a slip of the unit (円 in a 万円 cell). Suggests the value in
 * the unit whose factor brings it nearest to last month. Another sign is no slip of the unit.
 *
 * @example
 * unitSlips.id // => "unitSlip"
 */
export const unitSlips: CheckRule = {
  id: "unitSlip",
  find: (checked) =>
    typedActuals(checked.workbook, checked.month).flatMap((actual) => {
      const { metric, member, value } = actual;
      const { month } = checked;
      const last = valueBefore(actual, checked);
      if (!last || value === 0 || value < 0 !== last < 0) return [];
      const times = Math.abs(value / last);
      if (times < FROM && times > 1 / FROM) return [];
      const factor = nearestFactor(FACTORS[metric.unit] ?? OTHER_FACTORS, times);
      const meant = times > 1 ? value / factor : value * factor;
      const whole = metric.unit === "currency" || metric.unit === "count" ? Math.round(meant) : meant;
      const plausible = Math.abs(Math.log10(Math.abs(whole / last))) < 0.7;
      return [
        { rule: "unitSlip", metric, member, month, value, against: last, ...(plausible && { fix: { value: whole } }) },
      ];
    }),
};

function nearestFactor(factors: readonly number[], times: number): number {
  const distance = (factor: number) => Math.abs(Math.log10(factor) - Math.abs(Math.log10(times)));
  return factors.reduce((best, factor) => (distance(factor) < distance(best) ? factor : best));
}
