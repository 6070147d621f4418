import { addDays } from "#domain/day.ts";
import { type Month, monthAt } from "#domain/month.ts";
import type { Day } from "#domain/workbook.ts";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days of a calendar month.
 *
 * @example
 * daysInMonth(2024, 2) // => 29
 * daysInMonth(1900, 2) // => 28
 */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS[month - 1] ?? 0);
}

/**
 * The month of a spreadsheet's day number (1900 system: 45383 is 1 April 2024). Never a Date: no time zone can shift it.
 *
 * @throws RangeError before 1 March 1900, where spreadsheets count a day that never was.
 * @example
 * serialDayMonth(45383) // => "2024-04"
 * serialDayMonth(45382) // => "2024-03"
 */
export function serialDayMonth(serial: number): Month {
  if (serial < 61) throw new RangeError(`Before March 1900: ${serial}`);
  let days = serial - 61;
  let index = 1900 * 12 + 2;
  for (;;) {
    const length = daysInMonth(Math.floor(index / 12), (index % 12) + 1);
    if (days < length) return monthAt(index);
    days -= length;
    index += 1;
  }
}

/**
 * The day of a spreadsheet's day number (1900 system).
 *
 * @throws RangeError before 1 March 1900, where spreadsheets count a day that never was.
 * @example
 * serialDay(45383) // => "2024-04-01"
 */
export function serialDay(serial: number): Day {
  if (serial < 61) throw new RangeError(`Before March 1900: ${serial}`);
  return addDays("1900-03-01", serial - 61);
}
