/** What was done to a text to read it as a number. `text` is what stood there. */
export interface NumberChange {
  readonly code: NumberChangeCode;
  readonly text?: string;
}

/**
 * fullWidth: １２ → 12. separator: 1,200 → 1200. space: spaces taken out. currencyMark: ￥ taken off. unit: 件 taken off.
 * negativeMark: ▲ or ( ) read as minus. plusSign: + taken off. percent: divided by 100. multiplied: 万 in the text multiplied.
 * scale: the column's own unit (万円, 千件) multiplied. rounded: yen have no fractions.
 */
export type NumberChangeCode =
  | "fullWidth"
  | "separator"
  | "space"
  | "currencyMark"
  | "unit"
  | "negativeMark"
  | "plusSign"
  | "percent"
  | "multiplied"
  | "scale"
  | "rounded";

/** Why a text that holds a number cannot be taken without asking. */
export type NumberQuestion = "percentOrFraction" | "decimalComma" | "yenOrScale";

/** One way to read an ambiguous text: the value, and how it would be written without doubt. */
export interface NumberChoice {
  readonly value: number;
  readonly written: string;
}

/** Why a text is not a number for this cell. */
export type NumberFaultCode =
  | "notANumber"
  | "exponent"
  | "hexadecimal"
  | "grouping"
  | "otherUnit"
  | "tooLarge"
  | "spreadsheetError"
  | "formula";

/** A text read as a number: the value and what was changed, nothing at all, a question, or why not. */
export type NumberReading =
  | { readonly kind: "value"; readonly value: number; readonly changes: readonly NumberChange[] }
  | { readonly kind: "blank" }
  | {
      readonly kind: "ask";
      readonly text: string;
      readonly reason: NumberQuestion;
      readonly choices: readonly NumberChoice[];
    }
  | { readonly kind: "unreadable"; readonly text: string; readonly reason: NumberFaultCode };
