import { amountUnit, currencySymbol } from "./amount-scale.ts";
import { decimalText } from "./decimal-text.ts";
import { formatAmount } from "./format-amount.ts";
import { type NumberStyle, signMark } from "./number-style.ts";

const OKU = 100_000_000;
const BILLION_FROM = 999_950_000;

/**
 * An amount inside a sentence or headline, with its unit: 550万円; from 1億円 on 億＋万 (2億8,390万円, 3億円); English ¥24.5M, ¥1.29B.
 * Below a hundred million yen the workbook's scale is kept.
 */
export function formatHeadlineAmount(amount: number, style: NumberStyle): string {
  if (style.language === "en") return englishHeadline(amount, style);
  if (style.currency !== "JPY") return `${formatAmount(amount, style)}${amountUnit(style.scale, "ja", style.currency)}`;
  const man = decimalText(amount, -4, 0, style.rounding);
  const manCount = Number(man.digits.replaceAll(",", ""));
  if (style.scale === "one" || Math.abs(manCount) < OKU / 10_000) {
    return `${formatAmount(amount, style)}${amountUnit(style.scale, "ja")}`;
  }
  const oku = decimalText(Math.floor(manCount / 10_000)).digits;
  const rest = manCount % 10_000;
  return `${signMark(man.sign, style)}${oku}億${rest === 0 ? "" : `${decimalText(rest).digits}万`}円`;
}

function englishHeadline(amount: number, style: NumberStyle): string {
  if (style.scale === "one" || Math.abs(amount) < BILLION_FROM) return formatAmount(amount, style);
  const { sign, digits } = decimalText(amount, -9, 2, style.rounding);
  return `${signMark(sign, style)}${currencySymbol(style.currency)}${digits}B`;
}
