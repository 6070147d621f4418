import { amountScaleDecimals, amountScaleExponent, currencySymbol } from "./amount-scale.ts";
import { type DecimalText, decimalText } from "./decimal-text.ts";
import { differenceMark, type NumberStyle, signMark } from "./number-style.ts";

/**
 * An amount in a table or chart. Japanese: digits in the workbook's scale, the unit stands in the header (2,450).
 * English carries symbol and suffix with each number (¥24.5M), amounts below a million in K (¥460K).
 */
export function formatAmount(amount: number, style: NumberStyle): string {
  const { sign, text } = amountText(amount, style);
  return `${signMark(sign, style)}${text}`;
}

/** A difference of amounts: +80, ▲550; +¥0.8M, −¥5.5M. */
export function formatAmountDifference(difference: number, style: NumberStyle): string {
  const { sign, text } = amountText(difference, style);
  return `${differenceMark(sign, style)}${text}`;
}

function amountText(amount: number, style: NumberStyle): { sign: DecimalText["sign"]; text: string } {
  if (style.language === "en") return englishAmountText(amount, style);
  const { scale, rounding } = style;
  const { sign, digits } = decimalText(amount, -amountScaleExponent[scale], amountScaleDecimals[scale], rounding);
  return { sign, text: digits };
}

/** From here on an amount rounds to 1,000K and is written in millions. */
const MILLION_FROM = 999_500;
const THOUSAND_FROM = 999.5;

function englishAmountText(amount: number, style: NumberStyle): { sign: DecimalText["sign"]; text: string } {
  const symbol = currencySymbol(style.currency);
  const magnitude = Math.abs(amount);
  const written = (shift: number, decimals: number, suffix: string) => {
    const { sign, digits } = decimalText(amount, shift, decimals, style.rounding);
    return { sign, text: `${symbol}${digits}${suffix}` };
  };
  if (style.scale === "one" || magnitude < THOUSAND_FROM) return written(0, 0, "");
  if (style.scale === "thousand" || magnitude < MILLION_FROM) return written(-3, 0, "K");
  return written(-6, 1, "M");
}
