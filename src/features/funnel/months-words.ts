import { addMonths, type Month } from "#domain/month.ts";
import type { Language } from "#domain/workbook.ts";
import { formatMonth } from "#ui/format/format-month.ts";

/** Months in words, runs of them by their ends: 2025年8月〜2025年9月. */
export function monthsWords(months: readonly Month[], language: Language): string {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && addMonths(run.to, 1) === month) run.to = month;
    else runs.push({ from: month, to: month });
  }
  const [dash, comma] = language === "ja" ? ["〜", "、"] : ["–", ", "];
  return runs
    .map(({ from, to }) =>
      from === to ? formatMonth(from, language) : `${formatMonth(from, language)}${dash}${formatMonth(to, language)}`,
    )
    .join(comma);
}
