import { type Period, periodsPerYear } from "./period.ts";

/**
 * The fiscal years a workbook has columns for. Every row is a series of years, every year these 31 columns:
 * 12 months, 12 years to date, 4 quarters, 2 halves, the year. An edit then touches one stretch of a row.
 * Rolling years have no columns; they are computed when asked for.
 */
export interface Calendar {
  /** The first fiscal year. */
  readonly firstYear: number;
  readonly years: number;
}

export const YEAR_COLUMNS = 31;

export const YTD = 12;
export const QUARTERS = 24;
export const HALVES = 28;
export const YEAR = 30;

/** The kinds of columns, and where in the year they stand. */
export const columnGroups = [
  { grain: "month", start: 0, perYear: 12 },
  { grain: "ytd", start: YTD, perYear: 12 },
  { grain: "quarter", start: QUARTERS, perYear: 4 },
  { grain: "half", start: HALVES, perYear: 2 },
  { grain: "year", start: YEAR, perYear: 1 },
] as const;

const startOf = new Map<string, number>(columnGroups.map(({ grain, start }) => [grain, start]));

/**
 * The column of a period, or -1 when there is none.
 *
 * @example
 * periodColumn({ firstYear: 2025, years: 2 }, { grain: "quarter", index: 2026 * 4 + 1 }) // => 56
 * periodColumn({ firstYear: 2025, years: 2 }, { grain: "year", index: 2030 }) // => -1
 */
export function periodColumn({ firstYear, years }: Calendar, { grain, index }: Period): number {
  const start = startOf.get(grain);
  const perYear = periodsPerYear[grain];
  const year = Math.floor(index / perYear) - firstYear;
  if (start === undefined || year < 0 || year >= years) return -1;
  return year * YEAR_COLUMNS + start + (index - (year + firstYear) * perYear);
}

/**
 * Whether months (counts of `fiscalMonth`) have columns.
 *
 * @example
 * hasMonth({ firstYear: 2025, years: 1 }, 2025 * 12 + 11) // => true
 */
export function hasMonth({ firstYear, years }: Calendar, month: number): boolean {
  return month >= firstYear * 12 && month < (firstYear + years) * 12;
}

/**
 * The shortest calendar of whole fiscal years with all of a calendar's months and some more.
 *
 * @example
 * calendarWith({ firstYear: 2025, years: 1 }, 2026 * 12, 2026 * 12 + 3) // => { firstYear: 2025, years: 2 }
 * calendarWith({ firstYear: 0, years: 0 }, 2026 * 12 + 3, 2026 * 12 + 3) // => { firstYear: 2026, years: 1 }
 */
export function calendarWith({ firstYear, years }: Calendar, first: number, last: number): Calendar {
  const from = Math.floor(first / 12);
  const to = Math.floor(last / 12);
  if (years === 0) return { firstYear: from, years: to - from + 1 };
  const start = Math.min(firstYear, from);
  return { firstYear: start, years: Math.max(firstYear + years - 1, to) - start + 1 };
}
