import type { Month } from "#domain/month.ts";
import type { Action } from "#domain/workbook.ts";

/**
 * By how much an action is to move its KPI, a month, on average over the months given: an amount of a month's own before the
 * one for every month. Months of which nothing is expected do not count; null when that is all of them.
 *
 * @example
 * expectedOver({ expected: 10, expectedMonths: [{ month: "2025-11", value: 20 }] }, ["2025-10", "2025-11"]) // => 15
 * expectedOver({ expectedMonths: [{ month: "2025-11", value: 20 }] }, ["2025-10", "2025-11"]) // => 20
 * expectedOver({}, ["2025-10"]) // => null
 */
export function expectedOver(
  { expected = null, expectedMonths = [] }: Pick<Action, "expected" | "expectedMonths">,
  months: readonly Month[],
): number | null {
  const values = months.flatMap((month) => expectedMonths.find((one) => one.month === month)?.value ?? expected ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
