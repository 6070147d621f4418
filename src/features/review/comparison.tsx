import type { ReviewedFigure, ReviewSnapshot } from "#domain/workbook.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { figureName, figureStyle } from "./figures-table.tsx";
import { texts } from "./texts.ts";

/** Two meetings side by side, each with the numbers it saw, and the differences. */
export function Comparison({
  now,
  then,
  names: [nowName, thenName],
  style,
}: {
  now: ReviewSnapshot;
  then: ReviewSnapshot;
  names: readonly [string, string];
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const earlier = new Map(then.figures.map((figure) => [figure.metric, figure]));
  const value = (figure: ReviewedFigure | undefined) =>
    figure === undefined || figure.actual === null
      ? "—"
      : formatMetricValueWithUnit(figure.actual, figure, figureStyle(figure, style));
  return (
    <Panel title={t.comparison(nowName, thenName)} className="noprint">
      <DataTable
        caption={t.comparison(nowName, thenName)}
        rows={now.figures}
        rowKey={({ metric }) => metric}
        columns={[
          { id: "metric", header: t.columns.metric, renderCell: (figure) => figureName(figure, style) },
          { id: "now", header: nowName, numeric: true, renderCell: value },
          { id: "then", header: thenName, numeric: true, renderCell: ({ metric }) => value(earlier.get(metric)) },
          {
            id: "difference",
            header: t.difference,
            numeric: true,
            renderCell: (figure) => {
              const before = earlier.get(figure.metric)?.actual ?? null;
              if (figure.actual === null || before === null) return "—";
              return formatMetricDifference(figure.actual - before, figure, figureStyle(figure, style));
            },
          },
          {
            id: "nowStatus",
            header: `${t.columns.status} ${nowName}`,
            renderCell: ({ status }) => <Status level={status} />,
          },
          {
            id: "thenStatus",
            header: `${t.columns.status} ${thenName}`,
            renderCell: ({ metric }) => <Status level={earlier.get(metric)?.status ?? "none"} />,
          },
        ]}
      />
    </Panel>
  );
}
