import type { HeadlineFacts } from "#domain/headline/headline-facts.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatYearToDate } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle, wordedDifference } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { texts } from "./texts.ts";

/** 「今月の不足は、受注2件分（▲500万円）と単価の低下（▲50万円）です。」 Its parts add up to the gap. Null when there is nothing to split. */
export function gapSentence(facts: HeadlineFacts, style: NumberStyle): string | null {
  const { kgi, gap, view } = facts;
  if (!gap || kgi.variance.value === null) return null;
  const { language } = style;
  const words = texts[language].gap;
  const kgiStyle = metricStyle(kgi, style);
  const amount = (difference: number) => wordedDifference(difference, kgi.metric, kgiStyle);
  const pieces = formatMetricValueWithUnit(Math.abs(gap.pieces), gap.metric, style);
  const parts = [
    {
      amount: gap.byCount,
      text: words.count(metricName(gap.metric, language), pieces, gap.pieces > 0, amount(gap.byCount)),
    },
    { amount: gap.byPrice, text: words.price(gap.byPrice > 0, amount(gap.byPrice)) },
  ].filter((part) => Math.abs(part.amount) > 1e-9 * Math.abs(kgi.target ?? 0));
  const when =
    view === "month"
      ? words.month
      : words.toDate(formatYearToDate(facts.through, facts.fiscalYearStartMonth, language));
  const { value: total } = kgi.variance;
  const along = parts.filter((part) => Math.sign(part.amount) === Math.sign(total)).map(({ text }) => text);
  const against = parts.filter((part) => Math.sign(part.amount) !== Math.sign(total)).map(({ text }) => text);
  if (parts.length === 0) return null;
  if (along.length === 0) return words.balanced(when, against);
  return (total < 0 ? words.short : words.ahead)(when, along, against);
}
