import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Status } from "#ui/status/status.tsx";
import { DataTable } from "#ui/table/data-table.tsx";

const texts = bilingual(
  {
    columns: {
      metric: "指標",
      actual: "実績",
      target: "目標",
      attainment: "達成率",
      toDate: "年度累計",
      status: "状態",
    },
  },
  {
    columns: {
      metric: "Metric",
      actual: "Actual",
      target: "Target",
      attainment: "Attainment",
      toDate: "Year to date",
      status: "Status",
    },
  },
);

/** A few metrics in one month, each with the way to its own page; what is unknown says why. */
export function MeasureTable({
  caption,
  rows,
  month,
  style: bookStyle,
}: {
  caption: string;
  rows: readonly MetricFigures[];
  month: Month;
  style: NumberStyle;
}) {
  const { columns: c } = useTexts(texts);
  const { language } = bookStyle;
  const written = (figures: MetricFigures, value: number) =>
    formatMetricValueWithUnit(value, figures.metric, metricStyle(figures, bookStyle));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ metric }) => metric.id}
      columns={[
        {
          id: "metric",
          header: c.metric,
          renderCell: ({ metric }) => (
            <a href={routeHref({ path: "/kpi", query: { metric: metric.id, m: month } })}>
              {metricName(metric, language)}
            </a>
          ),
        },
        {
          id: "actual",
          header: c.actual,
          numeric: true,
          renderCell: (row) =>
            row.actual.value !== null ? (
              <b>{written(row, row.actual.value)}</b>
            ) : row.actual.reason === "missing" && row.metric.formula === null ? (
              <span className="t-3">{notEntered[language]}</span>
            ) : (
              <UnknownMark reason={row.actual.reason} />
            ),
        },
        {
          id: "target",
          header: c.target,
          numeric: true,
          renderCell: (row) => (row.target === null ? <UnknownMark reason="no-target" /> : written(row, row.target)),
        },
        {
          id: "attainment",
          header: c.attainment,
          numeric: true,
          renderCell: ({ attainment }) =>
            attainment.value === null ? (
              <UnknownMark reason={attainment.reason} />
            ) : (
              formatRate(attainment.value, bookStyle)
            ),
        },
        {
          id: "toDate",
          header: c.toDate,
          numeric: true,
          renderCell: (row) =>
            row.yearToDate.value === null ? (
              <UnknownMark reason={row.yearToDate.reason} />
            ) : (
              written(row, row.yearToDate.value)
            ),
        },
        { id: "status", header: c.status, renderCell: ({ status }) => <Status level={status} /> },
      ]}
    />
  );
}
