import type { FindingWriting } from "#domain/smart/smart-words.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** How the findings about a metric write their numbers, in the style of that metric. */
export function findingWriting(metric: Metric, style: NumberStyle): FindingWriting {
  return {
    value: (number) => wordedValue(number, metric, style),
    difference: (difference) => formatMetricDifference(difference, metric, style).replace(/^\+/, ""),
    rate: (fraction) => formatRate(fraction, style),
    month: (at) => formatMonth(at, style.language),
    name: (one) => metricName(one, style.language),
  };
}
