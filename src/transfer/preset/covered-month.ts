import type { Month } from "#domain/month.ts";
import { readMonth } from "#domain/reading/read-month.ts";

/** The month that the lines above a table say it covers, that it covers several, or that they say nothing. */
export type CoveredMonth = { readonly month: Month } | "several" | null;

const DAY =
  /\d{4}年\s*\d{1,2}月\s*\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?<!\d)20\d{6}(?!\d)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}/gi;

/**
 * The month between two days named above a table: “# 開始日: 20250401” and “# 終了日: 20250430”, or “April 1, 2025 - April 30, 2025”.
 *
 * @example
 * coveredMonth(["# 開始日: 20250401", "# 終了日: 20250430"]) // => { month: "2025-04" }
 * coveredMonth(["April 1, 2025 - June 30, 2025"]) // => "several"
 */
export function coveredMonth(lines: readonly string[]): CoveredMonth {
  const named = (pattern: RegExp) => lines.find((line) => pattern.test(line))?.match(DAY)?.[0];
  const pair = lines.map((line) => line.match(DAY) ?? []).find((days) => days.length === 2);
  const from = named(/開始日|start date/i) ?? pair?.[0];
  const to = named(/終了日|end date/i) ?? pair?.[1];
  const months = [from, to].map((day) => (day === undefined ? null : monthOfDay(day)));
  const [first, last] = months;
  if (!first || !last) return null;
  return first === last ? { month: first } : "several";
}

function monthOfDay(day: string): Month | null {
  const reading = readMonth(day.replace(/^([a-z]+\.?) \d{1,2}, (\d{4})$/i, "$1 $2"));
  return reading.kind === "month" ? reading.month : null;
}
