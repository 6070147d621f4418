import { lastVerdict } from "#domain/action/action-experience.ts";
import { daysOverdue } from "#domain/action/due-group.ts";
import type { Action, Day, Workbook } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

export function ActionTable({
  caption,
  actions,
  workbook,
  today,
  style,
  onOpen,
}: {
  caption: string;
  actions: readonly Action[];
  workbook: Workbook;
  today: Day;
  style: NumberStyle;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const { language } = style;
  const metricOf = ({ metric }: Action) => workbook.metrics.find(({ id }) => id === metric);
  return (
    <DataTable
      caption={caption}
      className="actiontable"
      rows={actions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "text",
          header: t.columns.text,
          renderCell: (action) => {
            const late = daysOverdue(action, today);
            return (
              <>
                <button type="button" className="btn text" onClick={() => onOpen(action.id)}>
                  {action.text || a.untitled}
                </button>
                {late > 0 && <p className="late">{t.pastDue(formatDay(action.due!, language), late)}</p>}
              </>
            );
          },
        },
        {
          id: "metric",
          header: t.columns.metric,
          renderCell: (action) => {
            const metric = metricOf(action);
            return metric ? metricName(metric, language) : <Chip tone="warn">{t.noMetric}</Chip>;
          },
        },
        {
          id: "expected",
          header: t.columns.expected,
          numeric: true,
          renderCell: (action) => expectedText(action, metricOf(action), style) || "—",
        },
        {
          id: "owner",
          header: t.columns.owner,
          renderCell: ({ owner }) => owner || <Chip tone="warn">{a.noOwner}</Chip>,
        },
        {
          id: "due",
          header: t.columns.due,
          renderCell: ({ due }) => <span className="num">{due ? formatDay(due, language) : "—"}</span>,
        },
        { id: "status", header: t.columns.status, renderCell: ({ status = "open" }) => a.statuses[status] },
        {
          id: "verdict",
          header: t.columns.verdict,
          renderCell: (action) => {
            const verdict = lastVerdict(action);
            return verdict === null ? "—" : a.verdicts[verdict];
          },
        },
      ]}
    />
  );
}

/** 「+0.5pt（11月まで）」; empty when nothing is expected. */
function expectedText(
  { expected = null, expectedBy }: Action,
  metric: Workbook["metrics"][number] | undefined,
  style: NumberStyle,
): string {
  if (expected === null || !metric) return "";
  const own = typedStyle(metric, style);
  const unit = metric.unit === "percent" || style.language === "en" ? "" : unitLabel(metric.unit, own);
  const text = `${formatMetricDifference(expected, metric, own)}${unit}`;
  return expectedBy === undefined
    ? text
    : texts[style.language].expectedBy(text, formatMonth(expectedBy, style.language));
}
