import type { UnknownReason } from "#domain/calculated.ts";
import type { Language } from "#domain/workbook.ts";

/** Cannot be computed. Blank and not-computable are different: see `notEntered`. */
export const UNKNOWN = "—";

/** Nothing was entered: never 0. */
export const notEntered: Readonly<Record<Language, string>> = { ja: "未入力", en: "Not entered" };

/** Every reason of the domain, so that a new one does not compile until it has its sentence. */
const sentences: Readonly<Record<UnknownReason, Readonly<Record<Language, string>>>> = {
  "formula-error": {
    ja: "計算式を読み取れないため、計算できません。計算式を直してください。",
    en: "The formula cannot be read. Correct the formula.",
  },
  cycle: {
    ja: "計算式が自分自身に戻るため、計算できません。計算式の参照を直してください。",
    en: "The formula leads back to itself. Correct its references.",
  },
  "not-applicable": {
    ja: "この指標には当てはまらない計算です。",
    en: "This does not apply to the metric.",
  },
  missing: {
    ja: "計算に使う値が未入力のため、計算できません。",
    en: "A value needed for this has not been entered.",
  },
  "division-by-zero": {
    ja: "割る数が0のため、計算できません。",
    en: "Cannot be computed: the divisor is 0.",
  },
  "not-finite": {
    ja: "計算の結果が数値の範囲を超えるため、表示できません。",
    en: "The result is beyond the range of numbers.",
  },
  "no-target": { ja: "目標が未設定のため、計算できません。", en: "No target is set." },
  "negative-base": {
    ja: "比べる値が負のため、比率では表せません。",
    en: "The value compared with is negative, so a ratio would mislead.",
  },
  "no-prior": { ja: "前年の値がないため、計算できません。", en: "There is no value for last year." },
  "no-months-left": {
    ja: "年度の残りの月がないため、計算できません。",
    en: "No month of the fiscal year is left.",
  },
  unfinished: {
    ja: "この年度に確定した月がまだないため、計算できません。未入力を埋めるか、月を確定してください。",
    en: "No month of this fiscal year is final yet. Enter what is missing, or close the month.",
  },
};

/** Why a number is shown as 「—」, in a sentence. */
export function unknownSentence(reason: UnknownReason, language: Language): string {
  return sentences[reason][language];
}
