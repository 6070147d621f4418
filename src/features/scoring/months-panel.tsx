import { useMemo } from "react";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import type { MonthCount } from "#domain/scoring/lead-scores.ts";
import type { Workbook } from "#domain/workbook.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";
import type { ScoringDesk } from "./use-scoring.ts";

const METRIC = "high_score_leads";

/** High-score leads by month beside the actuals recorded so far, and the step that records them. */
export function MonthsPanel({
  workbook,
  desk,
  counts,
  trying,
  style,
}: {
  workbook: Workbook;
  desk: ScoringDesk;
  counts: readonly MonthCount[];
  /** The counts are those of a threshold that is not kept. */
  trying: boolean;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const metric = workbook.metrics.find(({ id }) => id === METRIC);
  const recorded = useMemo(() => {
    const engine = engineOfWorkbook(workbook);
    const known = workbook.metrics.some(({ id }) => id === METRIC);
    return new Map(
      counts.map(({ month }) => [month, known ? engine.value({ metric: METRIC, period: month }).value : null]),
    );
  }, [workbook, counts]);
  const { closedThrough } = workbook.settings;
  const different = counts.filter(({ month, count }) => recorded.get(month) !== count);
  const changed = different.filter(({ month }) => closedThrough === null || month > closedThrough);
  const [firstClosed] = different.filter(({ month }) => closedThrough !== null && month <= closedThrough);
  const calculated = metric !== undefined && metric.formula !== null;

  function write() {
    const cells = changed.map(({ month, count }) => ({ metric: METRIC, member: null, month, value: count }));
    const { added } = metric ? { added: [] } : metricsToAdd(workbook, [METRIC], language);
    const subject = metric ? metricName(metric, language) : t.subject;
    const record = recordActuals(cells, { subject });
    const said = formatCount(cells.length, style);
    desk.run(added.length === 0 ? record : oneStep(record, addMetrics(added)), (spoken) =>
      added.length === 0 ? texts[spoken].written(said) : texts[spoken].writtenAdded(said),
    );
  }

  return (
    <Panel title={t.months} sub={t.monthsSub} className="scoremonths">
      <DataTable
        caption={t.months}
        rows={counts}
        rowKey={({ month }) => month}
        columns={[
          { id: "month", header: t.month, renderCell: ({ month }) => formatMonth(month, language) },
          { id: "count", header: t.newHigh, numeric: true, renderCell: ({ count }) => formatCount(count, style) },
          {
            id: "recorded",
            header: t.recorded,
            numeric: true,
            renderCell: ({ month }) => {
              const value = recorded.get(month) ?? null;
              return value === null ? <span className="t-3">{notEntered[language]}</span> : formatCount(value, style);
            },
          },
        ]}
      />
      <div className="body scorewrite">
        {closedThrough !== null && firstClosed && (
          <>
            <p className="sub">{t.closed(formatMonth(closedThrough, language))}</p>
            <ButtonLink size="small" href={routeHref({ path: "/entry", query: { m: firstClosed.month } })}>
              {t.toEntry(formatMonth(firstClosed.month, language))}
            </ButtonLink>
          </>
        )}
        {trying ? (
          <p className="sub">{t.trying}</p>
        ) : calculated ? (
          <p className="sub">{t.calculated}</p>
        ) : changed.length > 0 ? (
          !desk.readOnly && (
            <>
              {!metric && <p className="sub">{t.willAdd}</p>}
              <Button onClick={write}>{t.write(formatCount(changed.length, style))}</Button>
            </>
          )
        ) : (
          !firstClosed && <p className="sub">{t.same}</p>
        )}
      </div>
    </Panel>
  );
}
