import { monthReadingSentence } from "#domain/reading/month-reading-sentence.ts";
import { numberReadingSentence } from "#domain/reading/number-reading-sentence.ts";
import type { Language } from "#domain/workbook.ts";
import type { ImportProblem, ImportProblemCause } from "./import-preview.ts";

/** Where a problem stands: 12行目・4列目（リード獲得数、2025年7月）. */
export function importProblemPlace({ line, column, source, month }: ImportProblem, language: Language): string {
  return language === "ja"
    ? `${line}行目・${column}列目（${[source, month].filter((part) => part !== "").join("、")}）`
    : `Line ${line}, column ${column} (${[source, month].filter((part) => part !== "").join(", ")})`;
}

/** Why the cell is not taken, and what to do. */
export function importProblemSentence({ cause }: ImportProblem, language: Language): string {
  return sentence(cause, language);
}

function sentence(cause: ImportProblemCause, language: Language): string {
  const ja = language === "ja";
  switch (cause.kind) {
    case "number":
      return numberReadingSentence(cause.reading, language);
    case "month":
      return monthReadingSentence(cause.reading, language);
    case "monthMissing":
      return ja ? "この行には年月がありません。年月を入れてください。" : "This row has no month. Enter one.";
    case "duplicate":
      return ja
        ? `同じ月の値が${cause.line}行目・${cause.column}列目にもあり、値が違います。どちらかを消してください。`
        : `Line ${cause.line}, column ${cause.column} has another value for the same month. Remove one of them.`;
    case "rateUndecided":
      return ja
        ? `「${cause.text}」の率の書き方が決まっていません。「列の対応」で選んでください。`
        : `It is not decided how rates such as “${cause.text}” are meant. Choose it in the column mapping.`;
    case "otherDimension":
      return ja
        ? `この指標は別の内訳を持つため、「${cause.dimension}」別の値は入りません。`
        : `This metric is broken down otherwise, so values by “${cause.dimension}” do not fit.`;
  }
}
