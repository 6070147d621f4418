import type { YearRule } from "./year-target.ts";

/** A year as it was set, its months, and how the one follows from the others. */
export interface MismatchQuestion {
  readonly year: number;
  readonly rule: YearRule;
  readonly months: readonly (number | null)[];
  /** Months that are closed: the difference is not put into one of those. */
  readonly closed: readonly boolean[];
  /** After a replan: what had come in over the first `count` months stands in for their targets. */
  readonly replanned?: { readonly count: number; readonly actual: number } | null;
}

/** How far the months are from the year, and the one month that could take the difference. */
export interface TargetMismatch {
  /** What the months make up. */
  readonly total: number;
  /** Months less year: negative when they fall short. */
  readonly difference: number;
  /** Index and new value of the last open month, where that would be sound; null where none is. */
  readonly fix: { readonly index: number; readonly value: number } | null;
}

/**
 * The difference between the months' targets and the year's (月次の合計と年間の差); null when there is none, or when no month
 * has a target.
 *
 * @example
 * targetMismatch({ year: 120, rule: "sum", months: [60, 58], closed: [true, false] }) // => { total: 118, difference: -2, fix: { index: 1, value: 60 } }
 * targetMismatch({ year: 120, rule: "sum", months: [60, 70], closed: [true, false], replanned: { count: 1, actual: 50 } }) // => null
 */
export function targetMismatch({ year, rule, months, closed, replanned }: MismatchQuestion): TargetMismatch | null {
  const total = monthsTotal(months, rule, replanned ?? null);
  if (total === null) return null;
  const difference = total - year;
  if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(year), Math.abs(total))) return null;
  return { total, difference, fix: fixOf(difference, { year, rule, months, closed }) };
}

/**
 * What the months make up, by their rule; after a replan the actuals stand in for the months they cover.
 *
 * @example
 * monthsTotal([60, 70], "sum", { count: 1, actual: 50 }) // => 120
 */
export function monthsTotal(
  months: readonly (number | null)[],
  rule: YearRule,
  replanned: { readonly count: number; readonly actual: number } | null,
): number | null {
  const counted = replanned && rule === "sum" ? [replanned.actual, ...months.slice(replanned.count)] : months;
  const values = counted.filter((value) => value !== null);
  if (values.length === 0 || rule === "inputs") return null;
  const sum = values.reduce((subtotal, value) => subtotal + value, 0);
  if (rule === "sum") return sum;
  if (rule === "last") return months.at(-1) ?? null;
  if (rule === "first") return months[0] ?? null;
  return sum / values.length;
}

function fixOf(difference: number, { year, rule, months, closed }: MismatchQuestion): TargetMismatch["fix"] {
  const index = rule === "first" ? 0 : rule === "last" ? months.length - 1 : lastOpen(months, closed);
  const present = months[index] ?? null;
  if (closed[index] !== false || rule === "same" || present === null) return null;
  const count = months.filter((value) => value !== null).length;
  const value = rule === "sum" ? present - difference : rule === "mean" ? present - difference * count : year;
  return value < 0 ? null : { index, value };
}

function lastOpen(months: readonly (number | null)[], closed: readonly boolean[]): number {
  return months.findLastIndex((value, index) => value !== null && closed[index] === false);
}
