/** A calendar month, `YYYY-MM`. The only date arithmetic of the app is here and in `fiscal-year.ts`. */
export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Whether a text is a month, `YYYY-MM`.
 *
 * @example
 * isMonth("2026-13") // => false
 */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/**
 * Months since January of year 0; the difference of two is the distance in months.
 *
 * @throws RangeError when the text is not a month.
 * @example
 * monthIndex("2026-04") - monthIndex("2025-04") // => 12
 */
export function monthIndex(month: Month): number {
  const parts = MONTH.exec(month);
  if (!parts) throw new RangeError(`Not a month (YYYY-MM): ${month}`);
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

/**
 * The month at an index of `monthIndex`.
 *
 * @throws RangeError outside the years 0 to 9999.
 * @example
 * monthAt(monthIndex("2025-12") + 1) // => "2026-01"
 */
export function monthAt(index: number): Month {
  if (!Number.isInteger(index) || index < 0 || index >= 120_000) throw new RangeError(`No month at ${index}`);
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/**
 * The month `count` months later; earlier when negative.
 *
 * @example
 * addMonths("2026-01", -1) // => "2025-12"
 */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count);
}

/**
 * Months from one month to another, negative when the second is earlier.
 *
 * @example
 * monthsBetween("2025-04", "2026-03") // => 11
 */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

/**
 * Every month from the first to the last, both included; empty when the last is earlier.
 *
 * @example
 * monthRange("2025-12", "2026-02") // => ["2025-12", "2026-01", "2026-02"]
 */
export function monthRange(from: Month, to: Month): Month[] {
  const first = monthIndex(from);
  const length = Math.max(0, monthIndex(to) - first + 1);
  return Array.from({ length }, (_, offset) => monthAt(first + offset));
}

/**
 * The calendar year of a month.
 *
 * @example
 * yearOf("2026-04") // => 2026
 */
export function yearOf(month: Month): number {
  return Math.floor(monthIndex(month) / 12);
}

/**
 * The calendar month's number, 1 to 12.
 *
 * @example
 * monthOfYear("2026-04") // => 4
 */
export function monthOfYear(month: Month): number {
  return (monthIndex(month) % 12) + 1;
}
