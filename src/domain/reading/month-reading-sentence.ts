import type { Language } from "#domain/workbook.ts";
import type { MonthFaultCode, MonthQuestion, MonthReading } from "./month-reading.ts";

/**
 * Why a text was not taken as a month, and what to do; empty for months and blanks.
 *
 * @example
 * monthReadingSentence({ kind: "unreadable", text: "2025年13月", reason: "noSuchMonth" }, "ja") // => "「2025年13月」という月はありません。1月から12月で書いてください。"
 */
export function monthReadingSentence(reading: MonthReading, language: Language): string {
  if (reading.kind === "unreadable") return faults[language][reading.reason](reading.text);
  if (reading.kind === "ask") return questions[language][reading.reason](reading.text);
  return "";
}

type Sentence = (text: string) => string;

const faults: Readonly<Record<Language, Readonly<Record<MonthFaultCode, Sentence>>>> = {
  ja: {
    notAMonth: (text) => `「${text}」は年月として読み取れません。例：2025/4`,
    noSuchMonth: (text) => `「${text}」という月はありません。1月から12月で書いてください。`,
    noSuchDay: (text) => `「${text}」という日はありません。日付を確かめてください。`,
    eraOver: (text) => `「${text}」には、その元号は終わっています。次の元号か西暦で書いてください。`,
    eraNotBegun: (text) => `「${text}」には、その元号は始まっていません。前の元号か西暦で書いてください。`,
    yearOnly: (text) => `「${text}」には月がありません。例：2025/4`,
    yearOutOfRange: (text) => `「${text}」の年は1900年から2199年の外です。年を確かめてください。`,
  },
  en: {
    notAMonth: (text) => `“${text}” is not a month. Example: 2025-04`,
    noSuchMonth: (text) => `There is no month “${text}”. Use 1 to 12.`,
    noSuchDay: (text) => `There is no day “${text}”. Check the date.`,
    eraOver: (text) => `The era of “${text}” had ended by then. Use the next era or the Western year.`,
    eraNotBegun: (text) => `The era of “${text}” had not begun by then. Use the previous era or the Western year.`,
    yearOnly: (text) => `“${text}” has no month. Example: 2025-04`,
    yearOutOfRange: (text) => `The year of “${text}” is outside 1900 to 2199. Check it.`,
  },
};

const questions: Readonly<Record<Language, Readonly<Record<MonthQuestion, Sentence>>>> = {
  ja: {
    twoDigitYear: (text) => `「${text}」の年は2桁です。どの月か選んでください。`,
    yearMissing: (text) => `「${text}」には年がありません。年度を選んでください。`,
    dayOrYear: (text) => `「${text}」は年月とも月日とも読めます。どの月か選んでください。`,
    dayMonthOrder: (text) => `「${text}」は月と日の順が分かりません。どの月か選んでください。`,
    serialNumber: (text) => `「${text}」はExcelの日付の番号かもしれません。どの月か選んでください。`,
    timeZone: (text) => `「${text}」は時差によって月が変わります。どの月か選んでください。`,
  },
  en: {
    twoDigitYear: (text) => `“${text}” has a two-digit year. Choose the month.`,
    yearMissing: (text) => `“${text}” has no year. Choose the fiscal year.`,
    dayOrYear: (text) => `“${text}” may be year and month or month and day. Choose the month.`,
    dayMonthOrder: (text) => `The order of month and day in “${text}” is unclear. Choose the month.`,
    serialNumber: (text) => `“${text}” may be an Excel date number. Choose the month.`,
    timeZone: (text) => `The month of “${text}” depends on the time zone. Choose the month.`,
  },
};
