import { fiscalYearMonths, fiscalYearOf } from "#domain/fiscal-year.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricDifference, formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** The year's months in which the target is no longer the one first set. */
export function TargetHistoryPanel({ workbook, metric, month, style }: KpiPanelProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const engine = engineOfWorkbook(workbook);
  const start = workbook.settings.fiscalYearStartMonth;
  const rows = fiscalYearMonths(fiscalYearOf(month, start), start).flatMap((at) => {
    const original = engine.value({ metric: metric.id, period: at, kind: "originalTarget" }).value;
    const target = engine.value({ metric: metric.id, period: at, kind: "target" }).value;
    return original !== null && target !== null && original !== target ? [{ at, original, target }] : [];
  });
  return (
    <Panel title={words.targets}>
      {rows.length === 0 ? (
        <p className="body sub">{words.noChange}</p>
      ) : (
        <DataTable
          caption={words.targets}
          rows={rows}
          rowKey={({ at }) => at}
          columns={[
            { id: "month", header: words.month, renderCell: ({ at }) => formatMonth(at, language) },
            {
              id: "original",
              header: words.original,
              numeric: true,
              renderCell: ({ original }) => formatMetricValue(original, metric, style),
            },
            {
              id: "target",
              header: words.target,
              numeric: true,
              renderCell: ({ target }) => formatMetricValue(target, metric, style),
            },
            {
              id: "change",
              header: words.change,
              numeric: true,
              renderCell: ({ original, target }) => formatMetricDifference(target - original, metric, style),
            },
          ]}
        />
      )}
    </Panel>
  );
}
