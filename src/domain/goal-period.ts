import { fiscalYearEnd, fiscalYearOf, fiscalYearStart } from "./fiscal-year.ts";
import { addMonths, type Month } from "./month.ts";
import type { Goal } from "./workbook.ts";

/**
 * The fiscal year that a goal set for a whole year should cover, when the year has come to begin in another month;
 * null where the goal's period is a fiscal year already, or was never a year.
 *
 * @example
 * newGoalPeriod({ start: "2025-04", due: "2026-03" }, 10) // => { start: "2025-10", due: "2026-09" }
 * newGoalPeriod({ start: "2025-04", due: "2026-03" }, 4) // => null
 * newGoalPeriod({ start: "2025-04", due: "2025-09" }, 10) // => null
 */
export function newGoalPeriod(
  { start, due }: Pick<Goal, "start" | "due">,
  fiscalYearStartMonth: number,
): { readonly start: Month; readonly due: Month } | null {
  if (addMonths(start, 11) !== due) return null;
  const year = fiscalYearOf(due, fiscalYearStartMonth);
  const next = { start: fiscalYearStart(year, fiscalYearStartMonth), due: fiscalYearEnd(year, fiscalYearStartMonth) };
  return next.due === due ? null : next;
}
