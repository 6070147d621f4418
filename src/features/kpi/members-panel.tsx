import { ratio } from "#domain/ratio.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** The month by channel, or whatever the metric is broken down by. */
export function MembersPanel({ workbook, metric, month, style }: KpiPanelProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const dimension = workbook.dimensions.find(({ id }) => id === metric.dimension);
  if (!dimension) return null;
  const engine = engineOfWorkbook(workbook);
  const total = engine.value({ metric: metric.id, period: month }).value;
  const rows = dimension.members.map(({ id, name }) => {
    const result = engine.value({ metric: metric.id, period: month, member: id });
    return { id, name, result, share: ratio(result.value, total).value };
  });
  const adds = metric.across === "sum" || (metric.across === null && metric.aggregation === "sum");
  return (
    <Panel title={words.members(formatMonth(month, language))} sub={dimension.name}>
      <DataTable
        caption={words.members(formatMonth(month, language))}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "name", header: words.member, renderCell: ({ name }) => name },
          {
            id: "actual",
            header: words.actual,
            numeric: true,
            renderCell: ({ result: { value, reason } }) =>
              value === null ? (
                <UnknownMark reason={reason ?? "missing"} />
              ) : (
                formatMetricValueWithUnit(value, metric, style)
              ),
          },
          ...(adds
            ? [
                {
                  id: "share",
                  header: words.share,
                  numeric: true,
                  renderCell: ({ share }: (typeof rows)[number]) => (share === null ? "—" : formatRate(share, style)),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
