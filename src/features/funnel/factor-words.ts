import type { GapFactor } from "#domain/decomposition/kgi-gap.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** A factor's own value: a count, a rate, or the KGI per deal. */
export function factorValue(kind: GapFactor["kind"], value: number, kgi: Metric, style: NumberStyle): string {
  if (kind === "volume") return formatCount(value, style);
  return kind === "rate" ? formatRate(value, style) : formatMetricValueWithUnit(value, kgi, style);
}
