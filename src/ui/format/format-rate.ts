import { decimalText } from "./decimal-text.ts";
import { type NumberStyle, signMark } from "./number-style.ts";

/** A fraction as percent: 0.817 → 81.7%. */
export function formatRate(fraction: number, style: NumberStyle, decimals = 1): string {
  return `${formatPercent(fraction, style, decimals)}%`;
}

/** The percent's digits alone, for columns whose header carries the sign: 0.311 → 31.1. */
export function formatPercent(fraction: number, style: NumberStyle, decimals = 1): string {
  const { sign, digits } = decimalText(fraction, 2, decimals, style.rounding);
  return `${signMark(sign, style)}${digits}`;
}
