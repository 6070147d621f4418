import type { Engine } from "#domain/engine/engine.ts";
import type { MetricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import { formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonth, formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";
import { Sparkline } from "#ui/graph/sparkline.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** The last twelve months of a node: the line, and the same months in figures. */
export function NodeTrend({
  own,
  engine,
  month,
  isUnfinished,
  style: bookStyle,
}: {
  own: MetricFigures;
  engine: Engine;
  month: Month;
  /** Such a month stands in the table, marked, but is no point of the line. */
  isUnfinished: (month: Month) => boolean;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const { metric } = own;
  const { language } = bookStyle;
  const style = metricStyle(own, bookStyle);
  const from = addMonths(month, -11);
  const months = monthRange(from, month);
  const actual = engine.series({ metric: metric.id, from, to: month });
  const target = engine.series({ metric: metric.id, from, to: month, kind: "target" });
  if (actual.every(({ value }) => value === null) && target.every(({ value }) => value === null)) return null;
  const rows = months.map((at, index) => ({
    at,
    actual: actual[index]!,
    target: target[index]!.value,
    unfinished: isUnfinished(at),
  }));
  const spoken = t.drawer.trendSpoken(
    metricName(metric, language),
    formatMonth(from, language),
    formatMonth(month, language),
  );
  return (
    <section className="trend">
      <h3>{t.drawer.trend}</h3>
      <Sparkline
        actual={rows.map((row) => (row.unfinished ? null : row.actual.value))}
        target={target.map(({ value }) => value)}
        level={own.status}
        label={spoken}
        width={380}
        height={64}
      />
      <DataTable
        caption={spoken}
        rows={rows}
        rowKey={({ at }) => at}
        columns={[
          { id: "month", header: t.drawer.month, renderCell: ({ at }) => formatMonthShort(at, language) },
          {
            id: "actual",
            header: t.actual,
            numeric: true,
            renderCell: (row) => {
              if (row.actual.value !== null)
                return (
                  <>
                    {row.unfinished && <span className="sub">{t.drawer.unfinished} </span>}
                    {formatMetricValue(row.actual.value, metric, style)}
                  </>
                );
              return metric.formula === null ? notEntered[language] : UNKNOWN;
            },
          },
          {
            id: "target",
            header: t.targetHead,
            numeric: true,
            renderCell: (row) => (row.target === null ? UNKNOWN : formatMetricValue(row.target, metric, style)),
          },
        ]}
      />
    </section>
  );
}
