import type { MetricFigures } from "#domain/metric-figures.ts";
import { formatMetricValue, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";

/** A node's figures as they are written. */
export interface NodeWords {
  /** The digits alone; the unit stands smaller beside them. */
  readonly actual: string;
  readonly unit: string;
  readonly target: string;
  readonly attainment: string;
  readonly spokenActual: string;
}

export function nodeWords(figures: MetricFigures, bookStyle: NumberStyle): NodeWords {
  const { metric, actual, target, attainment } = figures;
  const style = metricStyle(figures, bookStyle);
  const { language } = style;
  const known = actual.value !== null;
  const missing = actual.reason === "missing" && metric.formula === null ? notEntered[language] : UNKNOWN;
  const carriesUnit = language === "en" && metric.unit === "currency";
  return {
    actual: known ? formatMetricValue(actual.value, metric, style) : missing,
    unit: known && !carriesUnit ? unitLabel(metric.unit, style) : "",
    target: target === null ? UNKNOWN : formatMetricValue(target, metric, style),
    attainment: attainment.value === null ? UNKNOWN : formatRate(attainment.value, style),
    spokenActual: known ? formatMetricValueWithUnit(actual.value, metric, style) : missing,
  };
}
