import type { Unit } from "#domain/workbook.ts";
import { decimalText } from "./decimal-text.ts";
import { formatAmount, formatAmountDifference } from "./format-amount.ts";
import { formatCount } from "./format-count.ts";
import { formatPoints } from "./format-points.ts";
import { formatPercent } from "./format-rate.ts";
import { differenceMark, type NumberStyle } from "./number-style.ts";
import { unitLabel } from "./unit-label.ts";

/** What is needed of a metric to write its values. */
export interface MetricUnit {
  readonly unit: Unit;
  readonly decimals: number;
}

/** A value in a column whose header or row carries the unit: 2,450, 31.1, 10. */
export function formatMetricValue(value: number, { unit, decimals }: MetricUnit, style: NumberStyle): string {
  if (unit === "currency") return formatAmount(value, style);
  if (unit === "percent") return formatPercent(value, style, decimals);
  return formatCount(value, style, decimals);
}

/** A value that stands alone, with its unit: 2,450万円, 31.1%, 10件. */
export function formatMetricValueWithUnit(value: number, metric: MetricUnit, style: NumberStyle): string {
  const text = formatMetricValue(value, metric, style);
  if (metric.unit === "currency" && style.language === "en") return text;
  const label = unitLabel(metric.unit, style);
  return style.language === "en" && /^\w{2,}$/.test(label) ? `${text} ${label}` : `${text}${label}`;
}

/** A difference of two values: +80, ▲2, and for rates points, ▲8.0pt. */
export function formatMetricDifference(difference: number, { unit, decimals }: MetricUnit, style: NumberStyle): string {
  if (unit === "currency") return formatAmountDifference(difference, style);
  if (unit === "percent") return formatPoints(difference, style, decimals);
  const { sign, digits } = decimalText(difference, 0, decimals, style.rounding);
  return `${differenceMark(sign, style)}${digits}`;
}
