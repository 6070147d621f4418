import type { AmountScale, Language, Settings } from "#domain/workbook.ts";
import type { Rounding } from "./decimal-text.ts";

type NegativeMark = "▲" | "△" | "−";

/** How numbers are written at the moment: from the workbook's settings and the language of the screen. */
export interface NumberStyle {
  readonly language: Language;
  readonly scale: AmountScale;
  /** Japanese only; English always writes − (U+2212). */
  readonly negativeMark: NegativeMark;
  /** ISO 4217. */
  readonly currency: string;
  readonly rounding: Rounding;
}

export const defaultNumberStyle: NumberStyle = {
  language: "ja",
  scale: "man",
  negativeMark: "▲",
  currency: "JPY",
  rounding: "half",
};

export function numberStyle(settings: Settings, language: Language, scale = settings.amountScale): NumberStyle {
  return {
    language,
    scale,
    negativeMark: settings.negativeMark ?? "▲",
    currency: settings.currency,
    rounding: "half",
  };
}

/** The sign before digits: a negative mark, nothing for zero and positive. */
export function signMark(sign: -1 | 0 | 1, style: NumberStyle): string {
  return sign < 0 ? (style.language === "en" ? "−" : style.negativeMark) : "";
}

/** The sign of a difference: also 「+」 when positive. */
export function differenceMark(sign: -1 | 0 | 1, style: NumberStyle): string {
  return sign > 0 ? "+" : signMark(sign, style);
}
