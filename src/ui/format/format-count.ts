import { decimalText } from "./decimal-text.ts";
import { type NumberStyle, signMark } from "./number-style.ts";

/** A plain number, grouped: 37,260. */
export function formatCount(value: number, style: NumberStyle, decimals = 0): string {
  const { sign, digits } = decimalText(value, 0, decimals, style.rounding);
  return `${signMark(sign, style)}${digits}`;
}
