import type { Month } from "#domain/month.ts";

/** A Japanese era by its first and last month; both belong to it. */
interface Era {
  readonly names: readonly string[];
  /** The calendar year of its year 1. */
  readonly firstYear: number;
  readonly first: Month;
  readonly last: Month | null;
}

const ERAS: readonly Era[] = [
  { names: ["令和", "令", "㋿", "R"], firstYear: 2019, first: "2019-05", last: null },
  { names: ["平成", "平", "㍻", "H"], firstYear: 1989, first: "1989-01", last: "2019-04" },
  { names: ["昭和", "昭", "㍼", "S"], firstYear: 1926, first: "1926-12", last: "1989-01" },
  { names: ["大正", "大", "㍽", "T"], firstYear: 1912, first: "1912-07", last: "1926-12" },
];

/**
 * The calendar year of an era's year, whether or not the era lasted that long; null for an unknown era.
 *
 * @example
 * eraYear("令和", 7) // => 2025
 * eraYear("H", 31) // => 2019
 */
export function eraYear(name: string, year: number): number | null {
  const era = eraNamed(name);
  return era && year >= 1 ? era.firstYear + year - 1 : null;
}

/**
 * Whether a month belongs to an era: "over" after its last month, "notBegun" before its first.
 *
 * @example
 * eraHas("平成", "2019-05") // => "over"
 * eraHas("令和", "2019-05") // => "yes"
 */
export function eraHas(name: string, month: Month): "yes" | "over" | "notBegun" {
  const era = eraNamed(name);
  if (!era) throw new RangeError(`No such era: ${name}`);
  if (month < era.first) return "notBegun";
  return era.last !== null && month > era.last ? "over" : "yes";
}

function eraNamed(name: string): Era | null {
  return ERAS.find(({ names }) => names.includes(name.toUpperCase())) ?? null;
}
