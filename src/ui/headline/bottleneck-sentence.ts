import type { StepStanding } from "#domain/funnel-standing.ts";
import type { HeadlineFacts } from "#domain/headline/headline-facts.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { texts } from "./texts.ts";

/** 「ボトルネックはMQL→SQL転換率です。」 and what it means: never more than the counts allow. Null without a bottleneck. */
export function bottleneckSentences(
  { bottleneck, metrics }: HeadlineFacts,
  style: NumberStyle,
): { readonly named: string; readonly meaning: string } | null {
  if (!bottleneck) return null;
  const { language } = style;
  const words = texts[language].bottleneck;
  const nameOf = (id: string) => {
    const metric = metrics.find((one) => one.id === id);
    return metric ? metricName(metric, language) : id;
  };
  const stepName = ({ metric, upper, lower }: StepStanding) =>
    metric === null ? words.step(nameOf(upper.metric), nameOf(lower.metric)) : nameOf(metric);
  const [deepest] = bottleneck.steps;
  const names = bottleneck.steps.map(stepName);
  const { rate, planned, proven } = deepest!;
  const numbers = words.numbers(
    stepName(deepest!),
    rate.value === null ? "—" : formatRate(rate.value, style),
    planned.value === null ? "—" : formatRate(planned.value, style),
  );
  return {
    named: (proven ? words.named : words.likely)(names),
    meaning: words.meaning(numbers, formatMonthShort(bottleneck.hits, language), nameOf(bottleneck.felt), proven),
  };
}
