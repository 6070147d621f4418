import type { Finding } from "#domain/check/finding.ts";
import type { Language } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { storedDecimals } from "./stored-decimals.ts";

/** What a finding asks, as a title, a sentence and the words of its button. */
export interface FindingWords {
  readonly title: string;
  readonly sentence: string;
  readonly fix?: string;
}

/** The three blocks of the panel. */
export type FindingGroup = "unit" | "missing" | "notice";

export function findingGroup({ rule }: Finding): FindingGroup {
  return rule === "unitSlip" ? "unit" : rule === "missing" ? "missing" : "notice";
}

export function findingWords(finding: Finding, bookStyle: NumberStyle): FindingWords {
  const { metric, value, against, other, fix, exchange, rule } = finding;
  const style = typedStyle(metric, bookStyle);
  const { language } = style;
  const name = metricName(metric, language);
  const amount = (number: number) =>
    formatMetricValueWithUnit(number, { ...metric, decimals: storedDecimals(number, metric) }, style);
  const say = words[language];
  const addsUp = !["mean", "weighted"].includes(metric.across ?? metric.aggregation);
  const fixed = fix && fix.value !== null ? say.correctTo(amount(fix.value)) : undefined;
  const [one, two] = exchange ?? [];
  const swapped = one && two && { fix: say.swap(metricName(one.metric, language), metricName(two.metric, language)) };
  switch (rule) {
    case "unitSlip": {
      const times = formatCount(Math.max(value! / against!, against! / value!), style);
      const isYen = metric.unit === "currency" && style.scale !== "one" && Math.abs(value!) > Math.abs(against!);
      return {
        title: isYen ? say.inYen : say.otherUnit,
        sentence: isYen
          ? say.yenSlip(
              amount(value!),
              formatHeadlineAmount(value!, style),
              unitLabel(metric.unit, style),
              amount(against!),
            )
          : say.slip(amount(value!), times, Math.abs(value!) > Math.abs(against!), amount(against!)),
        ...(fixed !== undefined && { fix: fixed }),
      };
    }
    case "tenfold":
      return {
        title: say.tenfold,
        sentence: say.jump(name, amount(value!), amount(against!)),
        ...(fixed !== undefined && { fix: fixed }),
      };
    case "rateAboveOne":
      return { title: say.tooHigh, sentence: say.aboveOne(name, amount(value!)), ...swapped };
    case "moreThanAbove":
      return {
        title: say.tooMany,
        sentence: say.more(name, amount(value!), other ? metricName(other, language) : "", amount(against!)),
        ...swapped,
      };
    case "negativeCount":
      return {
        title: say.negative,
        sentence: say.isNegative(name, amount(value!)),
        ...(fixed !== undefined && { fix: fixed }),
      };
    case "fractionalCount":
      return {
        title: say.fraction,
        sentence: say.isFraction(name, amount(value!)),
        ...(fixed !== undefined && { fix: fixed }),
      };
    case "totalDiffers":
      return {
        title: say.total,
        sentence: addsUp
          ? say.differs(name, amount(value!), amount(against!))
          : say.differsByRule(name, amount(value!), amount(against!)),
        fix: addsUp ? say.useSum(amount(against!)) : say.useParts(amount(against!)),
      };
    case "missing":
      return {
        title: say.missing,
        sentence: name,
        ...(fix && fix.value !== null && { fix: say.enterLast(name, amount(fix.value)) }),
      };
  }
}

interface Say {
  readonly correctTo: (value: string) => string;
  readonly inYen: string;
  readonly otherUnit: string;
  readonly yenSlip: (value: string, headline: string, unit: string, last: string) => string;
  readonly slip: (value: string, times: string, more: boolean, last: string) => string;
  readonly tenfold: string;
  readonly jump: (name: string, value: string, last: string) => string;
  readonly tooHigh: string;
  readonly aboveOne: (name: string, value: string) => string;
  readonly tooMany: string;
  readonly more: (name: string, value: string, other: string, against: string) => string;
  readonly swap: (one: string, other: string) => string;
  readonly negative: string;
  readonly isNegative: (name: string, value: string) => string;
  readonly fraction: string;
  readonly isFraction: (name: string, value: string) => string;
  readonly total: string;
  readonly differs: (name: string, value: string, sum: string) => string;
  readonly useSum: (sum: string) => string;
  readonly differsByRule: (name: string, value: string, parts: string) => string;
  readonly useParts: (parts: string) => string;
  readonly missing: string;
  readonly enterLast: (name: string, value: string) => string;
}

const words: Readonly<Record<Language, Say>> = {
  ja: {
    correctTo: (value) => `${value}に直す`,
    inYen: "円で入力していませんか？",
    otherUnit: "単位が違っていませんか？",
    yenSlip: (value, headline, unit, last) =>
      `${value}は${headline}です。この項目の単位は${unit}で、先月は${last}でした。`,
    slip: (value, times, more, last) =>
      `${value}は先月の${more ? `約${times}倍` : `約${times}分の1`}です。先月は${last}でした。`,
    tenfold: "桁の確認",
    jump: (name, value, last) => `${name}が${value}です。先月は${last}でした。`,
    tooHigh: "100%を超える率",
    aboveOne: (name, value) => `${name}が${value}です。分子が分母より多くなっています。どちらかを確認してください。`,
    tooMany: "段階の順の確認",
    more: (name, value, other, against) =>
      `${name}（${value}）が${other}（${against}）より多くなっています。どちらかを確認してください。`,
    swap: (one, other) => `${one}と${other}の値を入れ替える`,
    negative: "負の件数",
    isNegative: (name, value) => `${name}が${value}です。件数はマイナスになりません。`,
    fraction: "小数の件数",
    isFraction: (name, value) => `${name}が${value}です。件数は整数です。`,
    total: "合計と内訳の違い",
    differs: (name, value, sum) => `${name}の合計は${value}、内訳の合計は${sum}です。`,
    useSum: (sum) => `内訳の合計${sum}にする`,
    differsByRule: (name, value, parts) => `${name}の全体は${value}、内訳から計算した値は${parts}です。`,
    useParts: (parts) => `内訳から計算した${parts}にする`,
    missing: "未入力",
    enterLast: (name, value) => `${name}に先月の${value}を入れる`,
  },
  en: {
    correctTo: (value) => `Make it ${value}`,
    inYen: "Entered in yen?",
    otherUnit: "In another unit?",
    yenSlip: (value, _headline, unit, last) =>
      `${value} was entered in a cell counted in ${unit}. Last month was ${last}.`,
    slip: (value, times, more, last) =>
      `${value} is about ${more ? `${times} times` : `1/${times} of`} last month (${last}).`,
    tenfold: "One digit too many or too few?",
    jump: (name, value, last) => `${name} is ${value}; last month it was ${last}.`,
    tooHigh: "A rate above 100%",
    aboveOne: (name, value) => `${name} is ${value}: the part is larger than the whole. Check both.`,
    tooMany: "More than the stage above",
    more: (name, value, other, against) => `${name} (${value}) exceeds ${other} (${against}). Check both.`,
    swap: (one, other) => `Swap ${one} and ${other}`,
    negative: "A negative count",
    isNegative: (name, value) => `${name} is ${value}. A count is never below zero.`,
    fraction: "A count with decimals",
    isFraction: (name, value) => `${name} is ${value}. Counts are whole numbers.`,
    total: "Total and breakdown differ",
    differs: (name, value, sum) => `${name}: the total is ${value}, its parts add up to ${sum}.`,
    useSum: (sum) => `Use the sum, ${sum}`,
    differsByRule: (name, value, parts) => `${name}: the whole is ${value}, its parts give ${parts}.`,
    useParts: (parts) => `Use what the parts give, ${parts}`,
    missing: "Not entered",
    enterLast: (name, value) => `Enter last month's ${value} for ${name}`,
  },
};
