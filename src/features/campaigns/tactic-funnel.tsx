import type { ReactNode } from "react";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import type { StageCount } from "#domain/tactic/tactic-standing.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatPoints } from "#ui/format/format-points.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** From stage to stage of one tactic: counts as bars on one scale, and the rate of each step with its limits. */
export function TacticFunnel({
  stages,
  style,
  aside,
}: {
  stages: readonly StageCount[];
  style: NumberStyle;
  aside: ReactNode;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const most = Math.max(1, ...stages.map(({ count }) => count ?? 0));
  const dash = <span className="t-3">—</span>;
  const own: Readonly<Record<string, string>> = t.stages;
  const nameOf = ({ stage, metrics: [metric] }: StageCount) => {
    const known = metric ?? catalogueMetric(stage.id);
    return own[stage.id] ?? (known ? metricName(known, language) : stage.id);
  };
  const unentered = stages.filter(({ metrics, count }) => metrics.length > 0 && count === null);
  return (
    <Panel title={t.funnel} aside={aside} className="tacticfunnel">
      <DataTable
        caption={t.funnel}
        rows={stages}
        rowKey={({ stage }) => stage.id}
        columns={[
          { id: "stage", header: t.stage, renderCell: nameOf },
          {
            id: "bar",
            header: <span className="vh">{t.bar}</span>,
            renderCell: ({ count }) => (
              <svg className="tacticstage" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * Math.max(0, count ?? 0)) / most} height="10" />
              </svg>
            ),
          },
          {
            id: "count",
            header: t.count,
            numeric: true,
            renderCell: ({ metrics, count }) =>
              count !== null ? (
                <b>{formatCount(count, style)}</b>
              ) : (
                <span className="t-3">{metrics.length === 0 ? t.noStage : notEntered[language]}</span>
              ),
          },
          {
            id: "rate",
            header: t.rate,
            numeric: true,
            renderCell: ({ rate }) => (rate === null ? dash : formatRate(rate, style)),
          },
          {
            id: "limits",
            header: t.limits,
            numeric: true,
            renderCell: ({ limits }) =>
              limits === null
                ? dash
                : `${formatRate(limits.lower, style)}${language === "ja" ? "〜" : "–"}${formatRate(limits.upper, style)}`,
          },
          {
            id: "lastYear",
            header: t.lastYear,
            numeric: true,
            renderCell: ({ lastYear }) => (lastYear === null ? dash : formatRate(lastYear, style)),
          },
          {
            id: "change",
            header: t.change,
            numeric: true,
            renderCell: ({ rate, lastYear }) =>
              rate === null || lastYear === null ? dash : formatPoints(rate - lastYear, style),
          },
        ]}
      />
      <p className="foot">
        {unentered.length > 0 && `${t.funnelMissing(unentered.map(nameOf).join(t.separator))} `}
        {t.funnelNote}
      </p>
    </Panel>
  );
}
