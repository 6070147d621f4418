import { type Month, monthOfYear, yearOf } from "#domain/month.ts";

/**
 * The business days of a month: the time in which business counts come about. Neither weekends nor the holidays given; where a
 * month has none at all, every day of it.
 *
 * @example
 * businessDaysOf("2026-02", new Set()) // => 20
 * businessDaysOf("2026-02", new Set(["2026-02-11", "2026-02-23"])) // => 18
 */
export function businessDaysOf(month: Month, holidays: ReadonlySet<string>): number {
  const [year, number] = [yearOf(month), monthOfYear(month)];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const open = Array.from({ length: days }, (_, day) => new Date(Date.UTC(year, number - 1, day + 1))).filter(
    (day) => day.getUTCDay() % 6 !== 0 && !holidays.has(day.toISOString().slice(0, 10)),
  ).length;
  return open === 0 ? days : open;
}
