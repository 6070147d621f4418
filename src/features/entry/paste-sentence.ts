import type { NumberChange } from "#domain/reading/number-reading.ts";
import { numberReadingSentence } from "#domain/reading/number-reading-sentence.ts";
import type { Language } from "#domain/workbook.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { EnteredCells, RefusedText } from "./entered-cells.ts";

const NAMED = 3;

/** What was corrected, counted: 全角の数字2か所と「件」の文字1か所を、半角の数値に直しました（左上に印）。 Empty when nothing was. */
export function correctionSentence({ taken }: EnteredCells, language: Language): string {
  const counts = new Map<string, { change: NumberChange; count: number }>();
  for (const { changes } of taken)
    for (const change of changes) {
      const key = change.code === "unit" ? `unit ${change.text ?? ""}` : change.code;
      counts.set(key, { change, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const parts = [...counts.values()].map(({ change, count }) => words[language].correction(change, count));
  return parts.length === 0 ? "" : words[language].corrected(parts);
}

/** Which cells were not taken and why: 「集計中」は数値ではないため、入れていません（9月・MQL数）。 */
export function refusalSentences(refused: readonly RefusedText[], language: Language): readonly string[] {
  const named = refused.slice(0, NAMED).map(({ reading, row, month, text }) => {
    const place = words[language].place(formatMonthShort(month, language), metricName(row.metric, language));
    return reading.kind === "ask"
      ? words[language].asked(numberReadingSentence(reading, language), place)
      : words[language].refused(text.trim(), numberReadingSentence(reading, language), place);
  });
  const rest = refused.length - named.length;
  return rest > 0 ? [...named, words[language].others(rest)] : named;
}

const words = {
  ja: {
    corrected: (parts: readonly string[]) => `${parts.join("と")}を、半角の数値に直しました（左上に印）。`,
    correction: ({ code, text }: NumberChange, count: number) => {
      if (code === "unit") return `「${text ?? ""}」の文字${count}か所`;
      const names: Readonly<Record<string, string>> = {
        fullWidth: "全角の数字",
        currencyMark: "通貨記号",
        negativeMark: "負の記号",
        multiplied: "万・億などの表記",
        rounded: "円未満の端数",
      };
      return `${names[code] ?? "表記"}${count}か所`;
    },
    place: (month: string, metric: string) => `${month}・${metric}`,
    asked: (question: string, place: string) => `${question}　決まるまで入れていません（${place}）。`,
    refused: (text: string, reason: string, place: string) =>
      /読み取れません/.test(reason)
        ? `「${text}」は数値ではないため、入れていません（${place}）。`
        : `${reason}入れていません（${place}）。`,
    others: (count: number) => `ほか${count}セルも入れていません。`,
  },
  en: {
    corrected: (parts: readonly string[]) => `Made plain numbers of ${parts.join(" and ")} (marked at the upper left).`,
    correction: ({ code, text }: NumberChange, count: number) => {
      if (code === "unit") return `${count} × “${text ?? ""}”`;
      const names: Readonly<Record<string, string>> = {
        fullWidth: "full-width digits",
        currencyMark: "currency marks",
        negativeMark: "negative marks",
        multiplied: "written magnitudes",
        rounded: "fractions of a yen",
      };
      return `${count} × ${names[code] ?? "notation"}`;
    },
    place: (month: string, metric: string) => `${metric}, ${month}`,
    asked: (question: string, place: string) => `${question} Left out until decided (${place}).`,
    refused: (text: string, reason: string, place: string) =>
      /is not a number/.test(reason)
        ? `“${text}” is not a number and was left out (${place}).`
        : `${reason} Left out (${place}).`,
    others: (count: number) => `${count} more cells were left out.`,
  },
} as const;
