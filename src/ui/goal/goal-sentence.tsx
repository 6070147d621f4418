import type { Month } from "#domain/month.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import "./goal-sentence.css";

const texts = bilingual(
  {
    to: (due: string, metric: string, target: string) => `${due}までに、${metric}を${target}にする`,
    up: (due: string, metric: string, from: string, target: string) =>
      `${due}までに、${metric}を${from}から${target}に増やす`,
    down: (due: string, metric: string, from: string, target: string) =>
      `${due}までに、${metric}を${from}から${target}に減らす`,
    keep: (due: string, metric: string, target: string) => `${due}まで、${metric}を${target}に保つ`,
  },
  {
    to: (due: string, metric: string, target: string) => `Bring ${metric} to ${target} by ${due}`,
    up: (due: string, metric: string, from: string, target: string) =>
      `Raise ${metric} from ${from} to ${target} by ${due}`,
    down: (due: string, metric: string, from: string, target: string) =>
      `Cut ${metric} from ${from} to ${target} by ${due}`,
    keep: (due: string, metric: string, target: string) => `Keep ${metric} at ${target} until ${due}`,
  },
);

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
  const name = metricName(metric, style.language);
  const written = (value: number) =>
    metric.unit === "currency" ? formatHeadlineAmount(value, style) : formatMetricValueWithUnit(value, metric, style);
  const by = formatMonth(due, style.language);
  const words = () => {
    if (baseline === null) return t.to(by, name, written(target));
    if (baseline === target) return t.keep(by, name, written(target));
    return (baseline < target ? t.up : t.down)(by, name, written(baseline), written(target));
  };
  return <p className="goalsentence">{words()}</p>;
}
