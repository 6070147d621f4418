import type { Month } from "./month.ts";
import type { Day } from "./workbook.ts";

/** Every day of the calendar, YYYY-MM-DD, with the lengths of months and the leap years. */
export const DAY_PATTERN =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;

const DAY_MS = 86_400_000;

/**
 * Whether a text is a day of the calendar.
 *
 * @example
 * isDay("2026-02-29") // => false
 * isDay("2028-02-29") // => true
 * isDay("2100-02-29") // => false
 */
export function isDay(text: string): boolean {
  return DAY_PATTERN.test(text);
}

/**
 * The day `count` days later; earlier when negative.
 *
 * @throws RangeError when the text is not a day.
 * @example
 * addDays("2026-12-31", 1) // => "2027-01-01"
 */
export function addDays(day: Day, count: number): Day {
  return textOf(instantOf(day) + count * DAY_MS);
}

/**
 * Days from one day to another, negative when the second is earlier.
 *
 * @throws RangeError when one of them is not a day.
 * @example
 * daysBetween("2025-09-30", "2025-10-03") // => 3
 */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY_MS);
}

/**
 * The month a day is in.
 *
 * @example
 * monthOfDay("2026-02-28") // => "2026-02"
 */
export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

/**
 * The Sunday that ends the week of a day; weeks begin on Monday.
 *
 * @throws RangeError when the text is not a day.
 * @example
 * endOfWeek("2026-10-07") // => "2026-10-11"
 * endOfWeek("2026-10-11") // => "2026-10-11"
 */
export function endOfWeek(day: Day): Day {
  return addDays(day, (7 - new Date(instantOf(day)).getUTCDay()) % 7);
}

function instantOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function textOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
