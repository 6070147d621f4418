import type { Language } from "#domain/workbook.ts";
import type { NumberChangeCode, NumberFaultCode, NumberQuestion, NumberReading } from "./number-reading.ts";

type Sentence = (text: string) => string;
type Asked = (text: string, choices: readonly string[]) => string;

/**
 * Why a text was not taken as a number, and what to do; empty for values and blanks.
 *
 * @example
 * numberReadingSentence({ kind: "unreadable", text: "約500", reason: "notANumber" }, "ja") // => "「約500」は数値として読み取れません。例：500"
 * numberReadingSentence({ kind: "blank" }, "en") // => ""
 */
export function numberReadingSentence(reading: NumberReading, language: Language): string {
  if (reading.kind === "unreadable") return faults[language][reading.reason](reading.text);
  if (reading.kind === "ask") {
    const choices = reading.choices.map(({ written }) => written);
    return questions[language][reading.reason](reading.text, choices);
  }
  return "";
}

const faults: Readonly<Record<Language, Readonly<Record<NumberFaultCode, Sentence>>>> = {
  ja: {
    notANumber: (text) => `「${text}」は数値として読み取れません。例：500`,
    exponent: (text) => `「${text}」は桁が省略された書き方です。すべての桁を書いてください。`,
    hexadecimal: (text) => `「${text}」は10進数ではありません。例：500`,
    grouping: (text) => `「${text}」は桁の区切りを読み取れません。3桁ごとに「,」を入れてください。例：1,234`,
    otherUnit: (text) => `「${text}」の単位は、この指標の単位と合いません。`,
    tooLarge: (text) => `「${text}」は桁が大きすぎて、正確に扱えません。`,
    spreadsheetError: (text) => `「${text}」は表計算のエラーです。元の表を直してください。`,
    formula: (text) => `「${text}」は計算式です。計算した値を入れてください。`,
  },
  en: {
    notANumber: (text) => `“${text}” is not a number. Example: 500`,
    exponent: (text) => `“${text}” leaves digits out. Write all of them.`,
    hexadecimal: (text) => `“${text}” is not a decimal number. Example: 500`,
    grouping: (text) => `The separators in “${text}” are unclear. Put a comma every three digits: 1,234`,
    otherUnit: (text) => `The unit of “${text}” does not fit this metric.`,
    tooLarge: (text) => `“${text}” is too large to be kept exactly.`,
    spreadsheetError: (text) => `“${text}” is a spreadsheet error. Correct the source table.`,
    formula: (text) => `“${text}” is a formula. Enter its value.`,
  },
};

const questions: Readonly<Record<Language, Readonly<Record<NumberQuestion, Asked>>>> = {
  ja: {
    percentOrFraction: (text, choices) => `「${text}」は${choices.join("ですか、")}ですか？`,
    decimalComma: (text, choices) => `「${text}」の区切りは2通りに読めます。${choices.join("ですか、")}ですか？`,
    yenOrScale: (text, choices) =>
      `「${text}」の単位は円と列の単位のどちらですか？　${choices.join("円ですか、")}円ですか？`,
  },
  en: {
    percentOrFraction: (text, choices) => `Does “${text}” mean ${choices.join(" or ")}?`,
    decimalComma: (text, choices) => `The separators in “${text}” are unclear. Does it mean ${choices.join(" or ")}?`,
    yenOrScale: (text, choices) => `Is “${text}” counted in yen or in the column's unit? ¥${choices.join(" or ¥")}?`,
  },
};

const changeNames: Readonly<Record<Language, Readonly<Record<NumberChangeCode, string>>>> = {
  ja: {
    fullWidth: "全角の数字を半角に",
    separator: "桁区切りを除去",
    space: "空白を除去",
    currencyMark: "通貨記号を除去",
    unit: "単位の文字を除去",
    negativeMark: "負の記号をマイナスに",
    plusSign: "「+」を除去",
    percent: "パーセントを率に",
    multiplied: "万・億などを掛け算",
    scale: "列の単位を掛け算",
    rounded: "円未満を四捨五入",
  },
  en: {
    fullWidth: "full-width digits made plain",
    separator: "separators removed",
    space: "spaces removed",
    currencyMark: "currency mark removed",
    unit: "unit removed",
    negativeMark: "negative mark read as minus",
    plusSign: "“+” removed",
    percent: "percent read as a rate",
    multiplied: "thousands, millions and the like multiplied",
    scale: "column's unit multiplied",
    rounded: "rounded to whole yen",
  },
};

/**
 * What was changed in a text to read it, in a few words.
 *
 * @example
 * numberChangeName("fullWidth", "ja") // => "全角の数字を半角に"
 */
export function numberChangeName(code: NumberChangeCode, language: Language): string {
  return changeNames[language][code];
}
