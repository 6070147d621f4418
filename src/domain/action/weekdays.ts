import { type Month, monthOfYear, yearOf } from "#domain/month.ts";

/**
 * Days of a month from Monday to Friday: the time in which business counts come about. Holidays are not taken off.
 *
 * @example
 * weekdaysOf("2026-02") // => 20
 */
export function weekdaysOf(month: Month): number {
  const [year, number] = [yearOf(month), monthOfYear(month)];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) => new Date(Date.UTC(year, number - 1, day + 1)).getUTCDay()).filter(
    (weekday) => weekday !== 0 && weekday !== 6,
  ).length;
}
