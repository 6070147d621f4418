import { useCallback, useMemo } from "react";
import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { Metric } from "#domain/workbook.ts";
import { formatMetricDifference, formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import type { ChartOverlay } from "./chart-overlay.ts";
import { metricMonthColumns } from "./metric-month-columns.ts";
import { MonthColumns } from "./month-columns.tsx";

const texts = bilingual(
  {
    title: (metric: string, unit: string, span: string) => `${metric} ${span}${unit === "" ? "" : `（${unit}）`}`,
    span: (from: string, to: string) => `${from}〜${to}`,
    conclusion: (metric: string, span: string, when: string, actual: string, target: string) =>
      `${metric}の${span}の推移。${when}は実績${actual}、目標${target}。`,
  },
  {
    title: (metric: string, unit: string, span: string) => `${metric} ${span}${unit === "" ? "" : ` (${unit})`}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    conclusion: (metric: string, span: string, when: string, actual: string, target: string) =>
      `${metric}, ${span}. ${when}: actual ${actual}, target ${target}.`,
  },
);

/** A metric's months as columns, in the one notation of all charts. */
export function MetricColumns({
  engine,
  metric,
  from,
  to,
  current,
  style,
  overlay,
}: {
  engine: Engine;
  metric: Metric;
  from: Month;
  to: Month;
  current: Month;
  style: NumberStyle;
  /** Keep it with useMemo: the chart is drawn anew with it. */
  overlay?: ChartOverlay | undefined;
}) {
  const words = useTexts(texts);
  const { language, scale, negativeMark, currency, rounding } = style;
  const columns = useMemo(() => metricMonthColumns(engine, metric, from, to), [engine, metric, from, to]);
  const value = useCallback(
    (number: number) => formatMetricValue(number, metric, { language, scale, negativeMark, currency, rounding }),
    [metric, language, scale, negativeMark, currency, rounding],
  );
  const difference = useCallback(
    (number: number) => formatMetricDifference(number, metric, { language, scale, negativeMark, currency, rounding }),
    [metric, language, scale, negativeMark, currency, rounding],
  );
  const name = metricName(metric, language);
  const span = words.span(formatMonth(from, language), formatMonth(to, language));
  const shown = columns.find(({ month }) => month === current);
  const spoken = (number: number | null | undefined) =>
    number === null || number === undefined ? UNKNOWN : value(number);
  return (
    <MonthColumns
      title={words.title(name, unitLabel(metric.unit, style), span)}
      conclusion={words.conclusion(
        name,
        span,
        formatMonth(current, language),
        spoken(shown?.actual),
        spoken(shown?.target),
      )}
      columns={columns}
      current={current}
      value={value}
      difference={difference}
      overlay={overlay}
    />
  );
}
