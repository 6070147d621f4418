import type { GapFactor } from "#domain/decomposition/kgi-gap.ts";
import { quotientOf } from "#domain/kpi-tree-arithmetic.ts";
import type { Language, Metric, Workbook } from "#domain/workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { stepName } from "#ui/funnel/step-name.ts";
import { texts } from "./texts.ts";

/** Volume, a rate by its name, or price. */
export function factorName({ kind, stage }: GapFactor, { stages, metrics }: Workbook, language: Language): string {
  const t = texts[language].gap;
  if (kind === "volume") return t.volume(stageName(stage, language));
  if (kind === "price") return t.price(stageName(stage, language));
  const upper = stages[stages.findIndex(({ id }) => id === stage.id) - 1]!;
  const metric = metrics.find(({ formula }) => {
    const quotient = quotientOf(formula);
    return quotient?.numerator === stage.metric && quotient.denominator === upper.metric;
  });
  return stepName({ metric: metric?.id ?? null, upper, lower: stage }, metrics, language);
}

export function factorValue(kind: GapFactor["kind"], value: number, kgi: Metric, style: NumberStyle): string {
  if (kind === "volume") return formatCount(value, style);
  return kind === "rate" ? formatRate(value, style) : formatMetricValueWithUnit(value, kgi, style);
}
