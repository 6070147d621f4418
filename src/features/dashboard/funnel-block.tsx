import { memo, useMemo } from "react";
import { funnelStanding } from "#domain/funnel-standing.ts";
import { ratio } from "#domain/ratio.ts";
import { defaultStatusBands } from "#domain/target-status.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { BulletGraph } from "#ui/graph/bullet-graph.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { texts } from "./texts.ts";

/** The funnel in short: each stage against its target, and the rate that leads to it. The funnel page says more. */
export default memo(function FunnelBlock({
  workbook,
  figures: { month, view },
  style,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  style: NumberStyle;
}) {
  const words = useTexts(texts);
  const { language } = style;
  const { stages, steps } = useMemo(
    () => funnelStanding(workbook, engineOfWorkbook(workbook), { month, period: view }),
    [workbook, month, view],
  );
  const bands = workbook.settings.statusBands ?? defaultStatusBands;
  const rows = stages.map((standing, index) => ({ ...standing, step: steps[index - 1] ?? null }));
  return (
    <Panel
      title={words.blocks.funnel}
      className="funnelblock"
      aside={
        <a className="sub" href={routeHref({ path: "/funnel", query: { m: month, period: view } })}>
          {words.openFunnel}
        </a>
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{words.noFunnel}</EmptyState>
      ) : (
        <DataTable
          caption={words.blocks.funnel}
          rows={rows}
          rowKey={({ stage }) => stage.id}
          columns={[
            { id: "stage", header: words.stage, renderCell: ({ stage }) => stageName(stage, language) },
            {
              id: "actual",
              header: words.actual,
              numeric: true,
              renderCell: ({ actual }) =>
                actual === null ? (
                  <span className="t-3">{notEntered[language]}</span>
                ) : (
                  <b>{formatCount(actual, style)}</b>
                ),
            },
            {
              id: "target",
              header: words.target,
              numeric: true,
              renderCell: ({ target }) =>
                target === null ? <UnknownMark reason="no-target" /> : formatCount(target, style),
            },
            {
              id: "attainment",
              header: words.attainment,
              numeric: true,
              renderCell: ({ actual, target }) => {
                const { value } = ratio(actual, target);
                if (value === null) return <UnknownMark reason={actual === null ? "missing" : "no-target"} />;
                return (
                  <span className="bw">
                    <BulletGraph attainment={value} spoken={formatRate(value, style)} bands={bands} />
                    <span className="num">{formatRate(value, style)}</span>
                  </span>
                );
              },
            },
            {
              id: "rate",
              header: words.stepRate,
              numeric: true,
              renderCell: ({ step }) => {
                if (step === null) return "";
                return step.rate.value === null ? (
                  <UnknownMark reason={step.rate.reason} />
                ) : (
                  formatRate(step.rate.value, style)
                );
              },
            },
          ]}
        />
      )}
    </Panel>
  );
});
