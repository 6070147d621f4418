import type { CellMark } from "./sheet-marks.ts";

/** What the Excel library gives for a cell. */
export type CellContent = string | number | boolean | Date | null | undefined;

/**
 * A cell as a table's text, so that one reading serves files of every kind: numbers as their 15 digits (what Excel itself
 * keeps), percentages with their sign, dates as days, errors and formulas without a result by name.
 *
 * @example
 * cellText(0.1 + 0.2) // => "0.3"
 * cellText(0.225, { kind: "percent" }) // => "22.5%"
 * cellText(new Date(Date.UTC(2025, 3, 1))) // => "2025-04-01"
 * cellText(null, { kind: "error", text: "#REF!" }) // => "#REF!"
 */
export function cellText(content: CellContent, mark?: CellMark): string {
  if (mark?.kind === "error") return mark.text;
  if (mark?.kind === "uncalculated") return `=${mark.formula}`;
  if (content === null || content === undefined) return "";
  if (typeof content === "number") return mark ? `${numberText(content * 100)}%` : numberText(content);
  if (content instanceof Date) return dateText(content);
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  return content;
}

/** Without the noise of binary fractions, and never with an exponent. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** A day; a time of day (Excel's day 0 or 1, a duration) as h:mm:ss. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return date.getUTCFullYear() < 1901 ? text.slice(11, 19) : text.slice(0, 10);
}
