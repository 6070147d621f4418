import type { ChartedLimits } from "#domain/charted-limits.ts";
import type { Language } from "#domain/workbook.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { bilingual } from "#ui/language/language.tsx";

export const chartTexts = bilingual(
  {
    upper: "上限",
    center: "中心",
    lower: "下限",
    benchmark: "目安",
    benchmarkOwn: (value: string, source: string, day: string) => {
      const from = [source === "" ? "出典は未記入" : `出典：${source}`, day];
      return `目安は${value}です（${from.filter(Boolean).join("、")}）。`;
    },
    benchmarkBuiltIn: (value: string) => `目安は${value}以上です（LTV:CAC 3:1として広く使われる値）。`,
    limits: (lower: string, upper: string, center: string) =>
      `管理限界（XmR）は${lower}〜${upper}、中心は${center}です。この範囲の中の動きは、ふだんの揺れです。`,
    base: (from: string, until: string, months: number) =>
      `${from}〜${until}のうち${months}か月の実績から計算しています。`,
    trial: (missing: number) => `試算です。あと${missing}か月分の実績で固定します。`,
    outside: (months: string) => `管理限界の外：${months}`,
    noneOutside: "管理限界の外に出た月はありません。",
    wait: (have: number, missing: number) =>
      `管理限界は、確定した実績が6か月分たまると表示します。いま${have}か月分で、あと${missing}か月です。`,
  },
  {
    upper: "Upper",
    center: "Centre",
    lower: "Lower",
    benchmark: "Benchm.",
    benchmarkOwn: (value: string, source: string, day: string) => {
      const from = [source === "" ? "source not written" : `source: ${source}`, day];
      return `The benchmark is ${value} (${from.filter(Boolean).join(", ")}).`;
    },
    benchmarkBuiltIn: (value: string) => `The benchmark is ${value} or more (the common LTV:CAC 3:1).`,
    limits: (lower: string, upper: string, center: string) =>
      `The control limits (XmR) are ${lower} to ${upper} around ${center}; moves between them are ordinary swings.`,
    base: (from: string, until: string, months: number) =>
      `They are computed from ${months} months between ${from} and ${until}.`,
    trial: (missing: number) =>
      `They are on trial, and fixed after ${missing} more ${missing === 1 ? "month" : "months"}.`,
    outside: (months: string) => `Outside the limits: ${months}`,
    noneOutside: "No month lies outside the limits.",
    wait: (have: number, missing: number) =>
      `Control limits show once 6 finished months have a value. There are ${have}; ${missing} to go.`,
  },
);

/** Months a person can take in at a glance; older ones are in the alerts. */
const LISTED = 6;
const FIXED_AT = 12;

/** What the limits on the chart are, what they rest on, and which months lie outside; or when they will appear. */
export function limitsSentences(
  found: ChartedLimits,
  written: (value: number) => string,
  language: Language,
): readonly string[] {
  const t = chartTexts[language];
  if (found.kind === "none") return [t.wait(found.have, found.need - found.have)];
  const { limits, from, until, have, outside, kind } = found;
  const month = (each: string) => formatMonth(each, language);
  return [
    `${t.limits(written(limits.lower), written(limits.upper), written(limits.center))}${language === "ja" ? "" : " "}${t.base(month(from), month(until), have)}`,
    ...(kind === "trial" ? [t.trial(FIXED_AT - have)] : []),
    outside.length === 0
      ? t.noneOutside
      : t.outside(
          outside
            .slice(-LISTED)
            .map(month)
            .join(language === "ja" ? "、" : ", "),
        ),
  ];
}
