import { childShares, type ExplainedMove } from "#domain/decomposition/child-shares.ts";
import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** Which child explains a node's distance to its target, and to last year: parts that add up to it exactly. */
export function NodeMove({
  workbook,
  own,
  month,
  style: bookStyle,
}: {
  workbook: Workbook;
  own: MetricFigures;
  month: Month;
  style: NumberStyle;
}) {
  const t = useTexts(texts).drawer;
  const { metric } = own;
  const style = metricStyle(own, bookStyle);
  const engine = engineOfWorkbook(workbook);
  const moveFrom = (base: "plan" | "lastYear") => childShares(workbook, engine, { metric: metric.id, month, base });
  const columns = [
    { id: "plan", header: t.fromPlan, move: moveFrom("plan") },
    { id: "lastYear", header: t.fromLastYear, move: moveFrom("lastYear") },
  ].filter((column): column is typeof column & { move: ExplainedMove } => column.move !== null);
  if (columns.length === 0) return null;
  const rows = [...new Set(columns.flatMap(({ move }) => move.shares.map((share) => share.metric)))];
  const nameOf = (id: string) => {
    const found = workbook.metrics.find((one) => one.id === id);
    return found ? metricName(found, style.language) : id;
  };
  const difference = (value: number | undefined) => formatMetricDifference(value ?? 0, metric, style);
  return (
    <section className="trend">
      <h3>{t.move}</h3>
      <DataTable
        caption={`${t.move}: ${metricName(metric, style.language)}`}
        rows={[...rows, null]}
        rowKey={(id) => id ?? ""}
        columns={[
          { id: "part", header: t.part, renderCell: (id) => (id === null ? t.total : nameOf(id)) },
          ...columns.map(({ id: base, header, move }) => ({
            id: base,
            header: metric.unit === "percent" ? header : `${header} ${unitLabel(metric.unit, style)}`,
            numeric: true,
            renderCell: (id: string | null) =>
              difference(id === null ? move.move : move.shares.find((share) => share.metric === id)?.share),
          })),
        ]}
      />
      <p className="sub">{t.moveNote}</p>
    </section>
  );
}
