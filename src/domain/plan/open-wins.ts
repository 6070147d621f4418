import { addMonths, type Month } from "#domain/month.ts";

/** A plan's wins by month, how long a stage takes to become one, and the month it is. */
export interface WinsAhead {
  readonly monthly: readonly number[];
  readonly firstMonth: Month;
  readonly leadMonths: number;
  readonly today: Month;
}

/** Wins whose deadline at a stage has passed, and those that can still be brought about there. */
export interface OpenWins {
  readonly closed: number;
  readonly open: number;
  /** The last month whose wins come too late to be changed at the stage; null before the first. */
  readonly closedThrough: Month | null;
}

/**
 * How much of a plan a stage can still change (これから動かせる受注). The running month still counts.
 *
 *     a month is closed when month − lead months < today
 *
 * @example
 * openWins({ monthly: [10, 20, 30], firstMonth: "2026-04", leadMonths: 2, today: "2026-03" }) // => { closed: 10, open: 50, closedThrough: "2026-04" }
 * openWins({ monthly: [10, 20, 30], firstMonth: "2026-04", leadMonths: 0, today: "2026-04" }) // => { closed: 0, open: 60, closedThrough: null }
 */
export function openWins({ monthly, firstMonth, leadMonths, today }: WinsAhead): OpenWins {
  const closedMonths = monthly.filter((_, index) => addMonths(firstMonth, index - leadMonths) < today).length;
  return {
    closed: sumOf(monthly.slice(0, closedMonths)),
    open: sumOf(monthly.slice(closedMonths)),
    closedThrough: closedMonths === 0 ? null : addMonths(firstMonth, closedMonths - 1),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
