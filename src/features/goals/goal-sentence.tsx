import type { Month } from "#domain/month.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

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
  const t = useTexts(texts);
  const name = style.language === "ja" ? metric.name : metric.nameEn || metric.name;
  const written = (value: number) =>
    metric.unit === "currency" ? formatHeadlineAmount(value, style) : formatMetricValueWithUnit(value, metric, style);
  const by = formatMonth(due, style.language);
  return (
    <p className="goalsentence">
      {baseline === null
        ? t.sentence(by, name, written(target))
        : t.sentenceFrom(by, name, written(baseline), written(target))}
    </p>
  );
}
