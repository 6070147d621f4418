import { decimalText } from "./decimal-text.ts";
import { differenceMark, type NumberStyle } from "./number-style.ts";

/** The difference of two rates in percentage points: −0.08 → ▲8.0pt. */
export function formatPoints(difference: number, style: NumberStyle, decimals = 1): string {
  const { sign, digits } = decimalText(difference, 2, decimals, style.rounding);
  return `${differenceMark(sign, style)}${digits}pt`;
}
