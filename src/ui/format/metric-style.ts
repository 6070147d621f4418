import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Metric } from "#domain/workbook.ts";
import { amountScaleOf } from "./amount-scale.ts";
import { formatHeadlineAmount } from "./format-headline-amount.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "./format-metric-value.ts";
import { type NumberStyle, signMark } from "./number-style.ts";

/** The style of one metric's row: amounts per piece keep the currency itself where the workbook's scale would swallow them. */
export function metricStyle({ metric, actual, target, trend }: MetricFigures, style: NumberStyle): NumberStyle {
  if (metric.unit !== "currency") return style;
  const amounts = [actual.value, target, ...trend.actual, ...trend.target];
  return { ...style, scale: amountScaleOf(amounts, perPiece(metric), style.scale) };
}

/** Sums and stocks (MRR) are totals; averages and formulas are mostly per piece. */
function perPiece({ aggregation }: Metric): boolean {
  return aggregation !== "sum" && aggregation !== "last" && aggregation !== "first";
}

/** A value in a sentence, with its unit. */
export function wordedValue(value: number, metric: Metric, style: NumberStyle): string {
  return metric.unit === "currency"
    ? formatHeadlineAmount(value, style)
    : formatMetricValueWithUnit(value, metric, style);
}

/** How far apart, without sign: in points for rates; in the currency itself where the scale would round it to 0. */
export function wordedDistance(difference: number, metric: Metric, style: NumberStyle): string {
  const distance = Math.abs(difference);
  if (metric.unit === "percent") return formatMetricDifference(distance, metric, style).replace(/^\+/, "");
  const text = wordedValue(distance, metric, style);
  return distance > 0 && !/[1-9]/.test(text) ? wordedValue(distance, metric, { ...style, scale: "one" }) : text;
}

/** A difference in a sentence, with sign and unit: ▲500万円, +50万円; in the currency itself where the scale would round it to 0. */
export function wordedDifference(difference: number, metric: Metric, style: NumberStyle): string {
  const sign = difference > 0 ? "+" : difference < 0 ? signMark(-1, style) : "";
  return `${sign}${wordedDistance(difference, metric, style)}`;
}
