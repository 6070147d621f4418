import type { Day, Initiative, Workbook } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { Chip } from "#ui/surface/chip.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** The campaigns of one tactic. */
export function CampaignTable({
  caption,
  initiatives,
  workbook,
  style,
  onOpen,
}: {
  caption: string;
  initiatives: readonly Initiative[];
  workbook: Workbook;
  style: NumberStyle;
  onOpen: (id: string) => void;
}) {
  const { columns: c, endsFirst } = useTexts(texts);
  const a = useTexts(actionTexts);
  const { language } = style;
  const day = (date: Day | undefined) => (
    <span className="num">{date === undefined ? "—" : formatDay(date, language)}</span>
  );
  const metricsOf = ({ metrics = [] }: Initiative) =>
    workbook.metrics.flatMap((metric) => (metrics.includes(metric.id) ? [metricName(metric, language)] : []));
  return (
    <DataTable
      caption={caption}
      rows={initiatives}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: c.name,
          renderCell: ({ id, name }) => (
            <button type="button" className="btn text" onClick={() => onOpen(id)}>
              {name || a.unnamed}
            </button>
          ),
        },
        { id: "start", header: c.start, renderCell: ({ start }) => day(start) },
        {
          id: "end",
          header: c.end,
          renderCell: ({ start, end }) => (
            <>
              {day(end)}{" "}
              {start !== undefined && end !== undefined && end < start && <Chip tone="warn">{endsFirst}</Chip>}
            </>
          ),
        },
        {
          id: "cost",
          header: c.cost,
          numeric: true,
          renderCell: ({ cost = null }) =>
            cost === null ? "—" : formatMetricValueWithUnit(cost, { unit: "currency", decimals: 0 }, style),
        },
        {
          id: "metrics",
          header: c.metrics,
          renderCell: (initiative) => metricsOf(initiative).join(language === "ja" ? "、" : ", ") || "—",
        },
        { id: "owner", header: c.owner, renderCell: ({ owner }) => owner || <Chip tone="warn">{a.noOwner}</Chip> },
        { id: "status", header: c.status, renderCell: ({ status = "open" }) => a.statuses[status] },
        {
          id: "actions",
          header: c.actions,
          renderCell: ({ id }) => {
            const actions = workbook.actions.filter(({ initiative }) => initiative === id);
            if (actions.length === 0) return "—";
            return actions.map(({ id: action, text, status = "open" }) => (
              <div key={action}>
                <a href={routeHref({ path: "/actions", query: { action } })}>{text || a.untitled}</a>{" "}
                <span className="sub">{a.statuses[status]}</span>
              </div>
            ));
          },
        },
      ]}
    />
  );
}
