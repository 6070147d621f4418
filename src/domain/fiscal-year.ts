import { type Month, monthAt, monthIndex } from "./month.ts";

/**
 * The fiscal year a month belongs to, named by the calendar year in which it starts (FY2025 = 2025年度 = Apr 2025–Mar 2026).
 *
 * @example
 * fiscalYearOf("2026-03", 4) // => 2025
 */
export function fiscalYearOf(month: Month, startMonth: number): number {
  return Math.floor((monthIndex(month) - (startMonth - 1)) / 12);
}

/**
 * The first month of a fiscal year.
 *
 * @example
 * fiscalYearStart(2025, 4) // => "2025-04"
 */
export function fiscalYearStart(fiscalYear: number, startMonth: number): Month {
  return monthAt(fiscalYear * 12 + startMonth - 1);
}

/**
 * The last month of a fiscal year.
 *
 * @example
 * fiscalYearEnd(2025, 4) // => "2026-03"
 */
export function fiscalYearEnd(fiscalYear: number, startMonth: number): Month {
  return monthAt(fiscalYear * 12 + startMonth + 10);
}

/**
 * The twelve months of a fiscal year, first to last.
 *
 * @example
 * fiscalYearMonths(2025, 4)[11] // => "2026-03"
 */
export function fiscalYearMonths(fiscalYear: number, startMonth: number): Month[] {
  const first = fiscalYear * 12 + startMonth - 1;
  return Array.from({ length: 12 }, (_, offset) => monthAt(first + offset));
}

/**
 * A month's place in its fiscal year, 0 for the first.
 *
 * @example
 * monthOfFiscalYear("2026-01", 4) // => 9
 */
export function monthOfFiscalYear(month: Month, startMonth: number): number {
  return (((monthIndex(month) - (startMonth - 1)) % 12) + 12) % 12;
}
