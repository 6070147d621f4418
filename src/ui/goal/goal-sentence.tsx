import type { Month } from "#domain/month.ts";
import { smartStatement } from "#domain/smart/smart-statement.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import "./goal-sentence.css";

/** The KGI as one sentence: what, by when, from which baseline to which target. */
export function GoalSentence({
  metric,
  baseline,
  target,
  due,
  style,
}: {
  metric: Pick<Metric, "name" | "nameEn" | "unit" | "decimals">;
  baseline: number | null;
  target: number;
  due: Month;
  style: NumberStyle;
}) {
  const written = (value: number) =>
    metric.unit === "currency" ? formatHeadlineAmount(value, style) : formatMetricValueWithUnit(value, metric, style);
  const sentence = smartStatement({ due, baseline, target }, metric, {
    language: style.language,
    value: written,
    month: (month) => formatMonth(month, style.language),
  });
  return <p className="goalsentence">{sentence}</p>;
}
