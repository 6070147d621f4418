import { useMemo } from "react";
import { benchmarkOf } from "#domain/benchmark.ts";
import { chartedLimits } from "#domain/charted-limits.ts";
import type { MetricFigures } from "#domain/metric-figures.ts";
import { addMonths } from "#domain/month.ts";
import { finishedUpTo } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import type { ChartOverlay } from "#ui/chart/chart-overlay.ts";
import { ChartRemarks, chartRemarks } from "#ui/chart/chart-remarks.tsx";
import { MetricColumns } from "#ui/chart/metric-columns.tsx";
import { formatDay } from "#ui/format/format-day.ts";
import { formatMetricValue, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { chartTexts, limitsSentences } from "./chart-texts.ts";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** Months of the chart, the one shown the last. */
const MONTHS = 36;

/** Three years of a metric with its control limits, its benchmark, and what was noted about it. */
export function HistoryPanel({
  workbook,
  metric,
  month,
  style,
  status,
}: KpiPanelProps & { status: MetricFigures["status"] }) {
  const words = useTexts(texts);
  const t = useTexts(chartTexts);
  const engine = engineOfWorkbook(workbook);
  const from = addMonths(month, 1 - MONTHS);
  const limits = useMemo(
    () => chartedLimits(workbook, engine, metric, finishedUpTo(workbook, engine, month)),
    [workbook, engine, metric, month],
  );
  const remarks = useMemo(() => chartRemarks(workbook, metric.id, from, month), [workbook, metric.id, from, month]);
  const benchmark = benchmarkOf(metric);
  const written = (value: number) => formatMetricValueWithUnit(value, metric, style);
  const { language, scale, negativeMark, currency, rounding } = style;
  const overlay = useMemo((): ChartOverlay => {
    const level = (look: "limit" | "center" | "benchmark", name: string, value: number) => ({
      look,
      value,
      label: `${name} ${formatMetricValue(value, metric, { language, scale, negativeMark, currency, rounding })}`,
    });
    return {
      levels: [
        ...(limits.kind === "none"
          ? []
          : [
              level("limit", t.upper, limits.limits.upper),
              level("center", t.center, limits.limits.center),
              level("limit", t.lower, limits.limits.lower),
            ]),
        ...(benchmark === null ? [] : [level("benchmark", t.benchmark, benchmark.value)]),
      ],
      marks: remarks,
    };
    // The benchmark is part of the metric.
  }, [limits, benchmark, metric, remarks, t, language, scale, negativeMark, currency, rounding]);
  return (
    <section className="panel wide">
      <h2 className="vh">{words.history}</h2>
      <p className="state">
        <Status level={status} pill />
      </p>
      <MetricColumns
        engine={engine}
        metric={metric}
        from={from}
        to={month}
        current={month}
        style={style}
        overlay={overlay}
      />
      <ul className="chartnotes">
        {limitsSentences(limits, written, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {benchmark !== null && (
          <li>
            {benchmark.own
              ? t.benchmarkOwn(
                  written(benchmark.value),
                  metric.benchmark?.source ?? "",
                  metric.benchmark?.date ? formatDay(metric.benchmark.date, language) : "",
                )
              : t.benchmarkBuiltIn(written(benchmark.value))}
          </li>
        )}
      </ul>
      <ChartRemarks remarks={remarks} />
    </section>
  );
}
