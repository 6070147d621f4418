import { isMonth, type Month, monthAt, monthIndex } from "#domain/month.ts";

/** How long a period is, and how the next one follows. */
export type Grain = "month" | "quarter" | "half" | "year" | "ytd" | "rolling12";

/**
 * A period of the fiscal calendar. `index` counts periods of the grain; a year to date and a rolling year count by the
 * month they end in. All counts start at the fiscal year 0, so that a quarter is three months divided by three.
 */
export interface Period {
  readonly grain: Grain;
  readonly index: number;
}

/**
 * How many periods of a grain begin, or end, in a fiscal year.
 *
 * @example
 * periodsPerYear.quarter // => 4
 */
export const periodsPerYear: Readonly<Record<Grain, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
  ytd: 12,
  rolling12: 12,
};

/**
 * A month's count since the first month of the fiscal year 0.
 *
 * @example
 * fiscalMonth("2026-04", 4) // => 24312
 */
export function fiscalMonth(month: Month, startMonth: number): number {
  return monthIndex(month) - (startMonth - 1);
}

/**
 * The first and the last month of a period, as counts of `fiscalMonth`.
 *
 * @example
 * periodMonths({ grain: "quarter", index: 8105 }) // => { first: 24315, last: 24317 }
 * periodMonths({ grain: "ytd", index: 24314 }) // => { first: 24312, last: 24314 }
 */
export function periodMonths({ grain, index }: Period): { readonly first: number; readonly last: number } {
  if (grain === "month") return { first: index, last: index };
  if (grain === "ytd") return { first: Math.floor(index / 12) * 12, last: index };
  if (grain === "rolling12") return { first: index - 11, last: index };
  const length = 12 / periodsPerYear[grain];
  return { first: index * length, last: index * length + length - 1 };
}

/**
 * The period a number of steps earlier: months, quarters, halves and years by their own length; a year to date and a
 * rolling year end that many months earlier.
 *
 * @example
 * earlierPeriod({ grain: "quarter", index: 8105 }, 1) // => { grain: "quarter", index: 8104 }
 */
export function earlierPeriod({ grain, index }: Period, steps: number): Period {
  return { grain, index: index - steps };
}

/**
 * The same period one year earlier.
 *
 * @example
 * periodLastYear({ grain: "half", index: 4053 }) // => { grain: "half", index: 4051 }
 */
export function periodLastYear({ grain, index }: Period): Period {
  return { grain, index: index - periodsPerYear[grain] };
}

const YEAR_PART = /^(\d{4})(?:Q([1-4])|H([12]))$/;
const YEAR = /^FY(\d{4})$/;

/**
 * A period from its text: `2026-09`, `2026Q2`, `2026H1`, `FY2026`, `YTD2026-09`, `R12:2026-09`.
 *
 * @throws RangeError when the text is none of these.
 * @example
 * parsePeriod("2026Q2", 4) // => { grain: "quarter", index: 8105 }
 * parsePeriod("FY2026", 1) // => { grain: "year", index: 2026 }
 */
export function parsePeriod(text: string, startMonth: number): Period {
  if (isMonth(text)) return { grain: "month", index: fiscalMonth(text, startMonth) };
  const part = YEAR_PART.exec(text);
  if (part) {
    const year = Number(part[1]);
    if (part[2] !== undefined) return { grain: "quarter", index: year * 4 + Number(part[2]) - 1 };
    return { grain: "half", index: year * 2 + Number(part[3]) - 1 };
  }
  const year = YEAR.exec(text);
  if (year) return { grain: "year", index: Number(year[1]) };
  if (text.startsWith("YTD")) return { grain: "ytd", index: fiscalMonth(text.slice(3), startMonth) };
  if (text.startsWith("R12:")) return { grain: "rolling12", index: fiscalMonth(text.slice(4), startMonth) };
  throw new RangeError(`Not a period (2026-09, 2026Q2, 2026H1, FY2026, YTD2026-09, R12:2026-09): ${text}`);
}

/**
 * A period's text, as `parsePeriod` reads it.
 *
 * @example
 * periodText({ grain: "quarter", index: 8105 }, 4) // => "2026Q2"
 * periodText({ grain: "ytd", index: 24317 }, 4) // => "YTD2026-09"
 */
export function periodText({ grain, index }: Period, startMonth: number): string {
  const month = () => monthAt(index + startMonth - 1);
  const year = () => String(Math.floor(index / periodsPerYear[grain])).padStart(4, "0");
  switch (grain) {
    case "month":
      return month();
    case "ytd":
      return `YTD${month()}`;
    case "rolling12":
      return `R12:${month()}`;
    case "quarter":
      return `${year()}Q${(index % 4) + 1}`;
    case "half":
      return `${year()}H${(index % 2) + 1}`;
    default:
      return `FY${year()}`;
  }
}

/**
 * The periods of a grain that end in the months `first` to `last` (counts of `fiscalMonth`).
 *
 * @example
 * periodsEndingIn("quarter", 24312, 24318).map((period) => period.index) // => [8104, 8105]
 */
export function periodsEndingIn(grain: Grain, first: number, last: number): Period[] {
  const length = grain === "ytd" || grain === "rolling12" ? 1 : 12 / periodsPerYear[grain];
  const from = Math.ceil((first + 1) / length) - 1;
  const to = Math.floor((last + 1) / length) - 1;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => ({ grain, index: from + offset }));
}
