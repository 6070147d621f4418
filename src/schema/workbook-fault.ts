import type { FormulaFault } from "#domain/formula/formula-fault.ts";
import { formulaFaultSentence } from "#domain/formula/formula-fault-sentence.ts";
import type { Language } from "#domain/workbook.ts";
import type { FaultPlace } from "./fault-place.ts";
import { placeWords } from "./fault-place-words.ts";

/** What can be wrong with a workbook that came from outside. */
export type WorkbookFaultCode =
  | "missing"
  | "notText"
  | "notNumber"
  | "notBoolean"
  | "notObject"
  | "notList"
  | "notChoice"
  | "notMonth"
  | "notInstant"
  | "notDay"
  | "notCurrency"
  | "notWhole"
  | "outOfRange"
  | "empty"
  | "tooLong"
  | "notFinite"
  | "notPlainData"
  | "brokenText"
  | "tooDeep"
  | "forbiddenKey"
  | "forbiddenId"
  | "tooManyMetrics"
  | "tooManyMembers"
  | "tooManyMonths"
  | "tooManyRows"
  | "monthsTooFarApart"
  | "duplicateId"
  | "duplicateSeries"
  | "unknownReference"
  | "unknownInFormula"
  | "formulaUnreadable"
  | "formulaCycle"
  | "treeCycle";

/** One thing wrong: what, where as keys and positions, where in words, and the figures its sentence needs. */
export interface WorkbookFault {
  readonly code: WorkbookFaultCode;
  readonly path: readonly (string | number)[];
  readonly place: FaultPlace;
  readonly params: FaultParams;
}

/**
 * Whether a file may be offered without what is at fault in it: nothing else is wrong with it.
 *
 * @example
 * onlyDangling([]) // => false
 */
export function onlyDangling(faults: readonly WorkbookFault[]): boolean {
  return faults.length > 0 && faults.every(({ code }) => code === "unknownReference");
}

export interface FaultParams {
  /** The text or name found in the workbook. */
  readonly found?: string;
  readonly options?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly count?: number;
  /** What the formula's parser says. */
  readonly formula?: FormulaFault;
  /** Ids from the first back to itself. */
  readonly cycle?: readonly string[];
}

/**
 * A fault in words: where, what is wrong, what to do.
 *
 * @example
 * faultSentence({ code: "notNumber", path: ["series", 0, "values", 3], place: { part: "series", subject: "leads", month: "2025-07", kind: "actual" }, params: {} }, "ja") // => "指標 leads の 2025-07 の値が数値ではありません。数値か、未入力なら null にしてください。"
 */
export function faultSentence(fault: WorkbookFault, language: Language): string {
  const place = placeWords(fault.place, language);
  const worded = fault as WordedFault;
  return language === "ja" ? japanese[fault.code](place, worded) : english[fault.code](capitalised(place), worded);
}

/**
 * Where a fault is, as it would be typed in a JSON tool.
 *
 * @example
 * faultPathText({ path: ["series", 3, "values", 5] }) // => "series[3].values[5]"
 */
export function faultPathText({ path }: Pick<WorkbookFault, "path">): string {
  return path.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");
}

/** The params a code's sentence needs are always there; `outOfRange` has one of its two limits. */
interface WordedFault {
  readonly place: FaultPlace;
  readonly params: Required<Omit<FaultParams, "least">> & Pick<FaultParams, "least">;
}

/** From the place in words to the sentence. */
type Wording = (at: string, fault: WordedFault) => string;

const japanese: Readonly<Record<WorkbookFaultCode, Wording>> = {
  missing: (at) => `${at}がありません。この項目を書き足してください。`,
  notText: (at) => `${at}が文字ではありません。"…" で囲んだ文字にしてください。`,
  notNumber: (at, { place }) =>
    place.month === undefined
      ? `${at}が数値ではありません。数値にしてください。`
      : `${at}が数値ではありません。数値か、未入力なら null にしてください。`,
  notBoolean: (at) => `${at}が true でも false でもありません。どちらかにしてください。`,
  notObject: (at) => `${at}の形が違います。{ } で囲んだ項目にしてください。`,
  notList: (at) => `${at}の形が違います。[ ] で囲んだ並びにしてください。`,
  notChoice: (at, { params: { found, options } }) =>
    `${at}に ${found} は使えません。次のどれかにしてください：${options.join("、")}。`,
  notMonth: (at) => `${at}が年月の形ではありません。2026-04 のように書いてください。`,
  notInstant: (at) => `${at}が日時の形ではありません。2026-04-01T00:00:00.000Z のように書いてください。`,
  notDay: (at) => `${at}が日付ではありません。2026-04-30 のように書いてください。`,
  notCurrency: (at) => `${at}が通貨コードではありません。JPY のように英大文字3文字で書いてください。`,
  notWhole: (at) => `${at}が整数ではありません。整数にしてください。`,
  outOfRange: (at, { params: { least, most } }) =>
    `${at}が範囲の外です。${least === undefined ? `${most}以下` : `${least}以上`}の数にしてください。`,
  empty: (at) => `${at}が空です。文字を入れてください。`,
  tooLong: (at, { params: { most } }) => `${at}が長すぎます。${most.toLocaleString("ja")}文字以内にしてください。`,
  notFinite: (at) => `${at}が数値として扱える大きさを超えています。値を確かめてください。`,
  notPlainData: (at) => `${at}がJSONで表せない値です。文字・数値・true・false・null のどれかにしてください。`,
  brokenText: (at) => `${at}に、文字として読めないデータが含まれています。入力し直してください。`,
  tooDeep: (at, { params: { most } }) => `${at}の入れ子が深すぎます。${most}段までにしてください。`,
  forbiddenKey: (at, { params: { found } }) =>
    `${at}に、項目名として使えない「${found}」があります。その項目を消してください。`,
  forbiddenId: (at, { params: { found } }) => `${at}に「${found}」は使えません。別のidにしてください。`,
  tooManyMetrics: (at, { params: { most, count } }) =>
    `指標が${count.toLocaleString("ja")}件あります。${most.toLocaleString("ja")}件以内にしてください。`,
  tooManyMembers: (at, { params: { most, count } }) =>
    `${at}が${count.toLocaleString("ja")}件あります。${most}件以内にしてください。`,
  tooManyMonths: (at, { params: { most, count } }) =>
    `${at}が${count.toLocaleString("ja")}か月分あります。${most}か月以内にしてください。`,
  tooManyRows: (at, { params: { most, count } }) =>
    `${at}が${count.toLocaleString("ja")}行あります。${most.toLocaleString("ja")}行以内にしてください。`,
  monthsTooFarApart: (at, { params: { found, most } }) =>
    `${at}が、ほかの数値から離れすぎています（${found}）。全体で${most}か月以内にしてください。`,
  duplicateId: (at, { params: { found } }) => `${at}「${found}」が重複しています。どちらかのidを変えてください。`,
  duplicateSeries: (at) => `${at}が2つあります。1つにまとめてください。`,
  unknownReference: (at, { params: { found } }) =>
    `${at}「${found}」が見つかりません。正しいidに直すか、その参照を消してください。`,
  unknownInFormula: (at, { params: { found } }) =>
    `${at}にある「${found}」という指標が見つかりません。式を直してください。`,
  formulaUnreadable: (at, { params: { formula } }) => `${at}が読み取れません。${formulaFaultSentence(formula, "ja")}`,
  formulaCycle: (at, { params: { cycle } }) =>
    `${at}が循環しています（${cycle.join(" → ")}）。どれかの式を直してください。`,
  treeCycle: (at, { params: { cycle } }) =>
    `${at}が循環しています（${cycle.join(" → ")}）。どれかの上位の指標を変えてください。`,
};

const english: Readonly<Record<WorkbookFaultCode, Wording>> = {
  missing: (at) => `${at} is missing. Add it.`,
  notText: (at) => `${at} is not text. Write it in "quotation marks".`,
  notNumber: (at, { place }) =>
    place.month === undefined
      ? `${at} is not a number. Write a number.`
      : `${at} is not a number. Write a number, or null when there is none.`,
  notBoolean: (at) => `${at} is neither true nor false. Write one of them.`,
  notObject: (at) => `${at} has the wrong shape. It should be items in { }.`,
  notList: (at) => `${at} has the wrong shape. It should be a list in [ ].`,
  notChoice: (at, { params: { found, options } }) => `${at} cannot be ${found}. Use one of: ${options.join(", ")}.`,
  notMonth: (at) => `${at} is not a month. Write it like 2026-04.`,
  notInstant: (at) => `${at} is not a date and time. Write it like 2026-04-01T00:00:00.000Z.`,
  notDay: (at) => `${at} is not a date. Write it like 2026-04-30.`,
  notCurrency: (at) => `${at} is not a currency code. Write three capital letters, like JPY.`,
  notWhole: (at) => `${at} is not a whole number. Write a whole number.`,
  outOfRange: (at, { params: { least, most } }) =>
    `${at} is out of range. Use a number ${least === undefined ? `up to ${most}` : `from ${least}`}.`,
  empty: (at) => `${at} is empty. Write something there.`,
  tooLong: (at, { params: { most } }) => `${at} is too long. Keep it to ${most.toLocaleString("en")} characters.`,
  notFinite: (at) => `${at} is too large to be a number. Check the value.`,
  notPlainData: (at) => `${at} cannot be written as JSON. Use text, a number, true, false or null.`,
  brokenText: (at) => `${at} contains data that cannot be read as text. Type it again.`,
  tooDeep: (at, { params: { most } }) => `${at} is nested too deeply. Keep it to ${most} levels.`,
  forbiddenKey: (at, { params: { found } }) => `${at} has a key that may not be used, “${found}”. Remove that key.`,
  forbiddenId: (at, { params: { found } }) => `${at} cannot be “${found}”. Use another id.`,
  tooManyMetrics: (at, { params: { most, count } }) =>
    `There are ${count.toLocaleString("en")} metrics. Keep them to ${most.toLocaleString("en")}.`,
  tooManyMembers: (at, { params: { most, count } }) => `${at} are ${count.toLocaleString("en")}. Keep them to ${most}.`,
  tooManyMonths: (at, { params: { most, count } }) =>
    `${at} cover ${count.toLocaleString("en")} months. Keep them to ${most}.`,
  tooManyRows: (at, { params: { most, count } }) =>
    `${at} are ${count.toLocaleString("en")}. Keep them to ${most.toLocaleString("en")}.`,
  monthsTooFarApart: (at, { params: { found, most } }) =>
    `${at} lie too far from the other figures (${found}). Keep the whole workbook to ${most} months.`,
  duplicateId: (at, { params: { found } }) => `${at} “${found}” is used twice. Change one of the two ids.`,
  duplicateSeries: (at) => `${at} are there twice. Join them into one.`,
  unknownReference: (at, { params: { found } }) =>
    `${at} “${found}” does not exist. Correct the id or remove the reference.`,
  unknownInFormula: (at, { params: { found } }) =>
    `${at} names a metric that does not exist, “${found}”. Correct the formula.`,
  formulaUnreadable: (at, { params: { formula } }) => `${at} cannot be read. ${formulaFaultSentence(formula, "en")}`,
  formulaCycle: (at, { params: { cycle } }) =>
    `${at} goes in a circle (${cycle.join(" → ")}). Change one of these formulas.`,
  treeCycle: (at, { params: { cycle } }) =>
    `${at} goes in a circle (${cycle.join(" → ")}). Change the parent of one of them.`,
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
