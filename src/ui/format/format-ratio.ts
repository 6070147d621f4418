import { decimalText } from "./decimal-text.ts";
import { formatRate } from "./format-rate.ts";
import { differenceMark, type NumberStyle } from "./number-style.ts";

/**
 * A value against an earlier one, each language by its own habit:
 * Japanese writes the ratio (前年同月比 112.4%), English the growth (YoY +12.4%).
 */
export function formatRatio(ratio: number, style: NumberStyle): string {
  if (style.language === "ja") return formatRate(ratio, style);
  const { sign, digits } = decimalText(ratio - 1, 2, 1, style.rounding);
  return `${differenceMark(sign, style)}${digits}%`;
}
