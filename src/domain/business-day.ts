import { addMonths, type Month, monthOfYear, yearOf } from "./month.ts";

const DAY = 86_400_000;

/**
 * The so-manieth business day after a month's last day, YYYY-MM-DD: neither a weekend nor one of the holidays given.
 *
 * @throws RangeError when the count is no whole number from 0 on.
 * @example
 * businessDayAfter("2026-10", 3, new Set(["2026-11-03"])) // => "2026-11-05"
 * businessDayAfter("2026-10", 0, new Set()) // => "2026-10-31"
 */
export function businessDayAfter(month: Month, count: number, holidays: ReadonlySet<string>): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of days: ${count}`);
  const next = addMonths(month, 1);
  let day = Date.UTC(yearOf(next), monthOfYear(next) - 1, 1) - DAY;
  for (let left = count; left > 0; ) {
    day += DAY;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(dateText(day))) left -= 1;
  }
  return dateText(day);
}

function dateText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
