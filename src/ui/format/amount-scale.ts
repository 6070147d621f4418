import type { AmountScale, Language } from "#domain/workbook.ts";

/** Powers of ten: 円, 千円, 万円, 百万円, 億円. */
export const amountScaleExponent: Readonly<Record<AmountScale, number>> = {
  one: 0,
  thousand: 3,
  man: 4,
  million: 6,
  oku: 8,
};

/** Digits after the point that keep a marketer's amounts apart: 2,450万円, 24.5百万円, 0.25億円. */
export const amountScaleDecimals: Readonly<Record<AmountScale, number>> = {
  one: 0,
  thousand: 0,
  man: 0,
  million: 1,
  oku: 2,
};

export const amountScales: readonly AmountScale[] = ["one", "thousand", "man", "million", "oku"];

const scaleWord: Readonly<Record<AmountScale, string>> = {
  one: "",
  thousand: "千",
  man: "万",
  million: "百万",
  oku: "億",
};
const englishScaleWord: Readonly<Record<AmountScale, string>> = {
  one: "",
  thousand: "K",
  man: "M",
  million: "M",
  oku: "M",
};

/** The unit of amounts as a panel states it: 万円; in English the currency and the suffix, ¥M. */
export function amountUnit(scale: AmountScale, language: Language, currency = "JPY"): string {
  if (language === "en") return `${currencySymbol(currency)}${englishScaleWord[scale]}`;
  return `${scaleWord[scale]}${currency === "JPY" ? "円" : currency}`;
}

export function currencySymbol(currency: string): string {
  return currency === "JPY" ? "¥" : currency === "USD" ? "$" : currency === "EUR" ? "€" : `${currency} `;
}

/** Below so many of the last digit shown, an amount loses too much. */
const HUNDRED_STEPS = 100;

/**
 * The scale for one metric's amounts. Amounts per piece (CPL, CAC: not sums) that would shrink below a hundred of the last
 * digit shown are written in the currency itself, all of the row alike: CPL 8,324円, not 1万円; but ARR 1.79億円.
 */
export function amountScaleOf(amounts: readonly (number | null)[], perPiece: boolean, scale: AmountScale): AmountScale {
  if (!perPiece) return scale;
  const largest = amounts.reduce<number>((most, amount) => Math.max(most, Math.abs(amount ?? 0)), 0);
  const smallest = HUNDRED_STEPS * 10 ** (amountScaleExponent[scale] - amountScaleDecimals[scale]);
  return largest > 0 && largest < smallest ? "one" : scale;
}
