import { useMemo } from "react";
import { type MetricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { stageGap } from "#domain/stage-gap.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ChartRemarks, chartRemarks } from "#ui/chart/chart-remarks.tsx";
import { MetricColumns } from "#ui/chart/metric-columns.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { formatFormula } from "#ui/format/format-formula.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Drawer } from "#ui/overlay/drawer.tsx";
import { Status } from "#ui/status/status.tsx";
import { drawerTexts } from "./drawer-texts.ts";
import "./kpi-drawer.css";

/** A row of the KPI table opened: its month, its year, why it misses its target, what it means, what is done about it. */
export default function KpiDrawer({
  row,
  month,
  style: bookStyle,
  onClose,
}: {
  row: MetricFigures;
  month: Month;
  style: NumberStyle;
  onClose: () => void;
}) {
  const words = useTexts(drawerTexts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const { metric, actual, target, attainment, variance } = row;
  const style = metricStyle(row, bookStyle);
  const nameOf = (id: string) => nameIn(workbook, id, language);
  const from = addMonths(month, -11);
  const remarks = useMemo(() => chartRemarks(workbook, metric.id, from, month), [workbook, metric.id, from, month]);
  const overlay = useMemo(() => ({ levels: [], marks: remarks }), [remarks]);
  const actions = workbook.actions.filter((action) => action.metric === metric.id);
  const value = (number: number) => formatMetricValueWithUnit(number, metric, style);
  return (
    <Drawer
      open
      onClose={onClose}
      title={metricName(metric, language)}
      marks={<Status level={row.status} />}
      actions={
        <ButtonLink look="primary" href={routeHref({ path: "/kpi", query: { metric: metric.id, m: month } })}>
          {words.openPage}
        </ButtonLink>
      }
    >
      <div className="kpidrawer">
        <section>
          <h3>{words.values(formatMonth(month, language))}</h3>
          <dl className="pairs">
            <dt>{words.actual}</dt>
            <dd>{actual.value === null ? <UnknownMark reason={actual.reason} /> : value(actual.value)}</dd>
            <dt>{words.target}</dt>
            <dd>{target === null ? <UnknownMark reason="no-target" /> : value(target)}</dd>
            <dt>{words.attainment}</dt>
            <dd>
              {attainment.value === null ? (
                <UnknownMark reason={attainment.reason} />
              ) : (
                formatRate(attainment.value, style)
              )}
            </dd>
            <dt>{words.variance}</dt>
            <dd>
              {variance.value === null ? (
                <UnknownMark reason={variance.reason} />
              ) : (
                formatMetricDifference(variance.value, metric, style)
              )}
            </dd>
          </dl>
        </section>
        <Gap workbook={workbook} row={row} month={month} style={style} />
        <section>
          <MetricColumns
            engine={engineOfWorkbook(workbook)}
            metric={metric}
            from={from}
            to={month}
            current={month}
            style={style}
            overlay={overlay}
          />
        </section>
        <section>
          <h3>{words.notes}</h3>
          {remarks.length === 0 ? <p className="sub">{words.noNotes}</p> : <ChartRemarks remarks={remarks} />}
        </section>
        <section>
          <h3>{words.definition}</h3>
          <dl className="pairs">
            <dt>{words.meaning}</dt>
            <dd>{metric.definition || words.notWritten}</dd>
            <dt>{words.formula}</dt>
            <dd>{metric.formula === null ? words.input : formatFormula(metric.formula, nameOf)}</dd>
            <dt>{words.source}</dt>
            <dd>{metric.source || words.notWritten}</dd>
            <dt>{words.owner}</dt>
            <dd>{metric.owner || words.notWritten}</dd>
          </dl>
        </section>
        <section>
          <h3>{words.actions}</h3>
          {actions.length === 0 ? (
            <p className="sub">{words.noActions}</p>
          ) : (
            <ul>
              {actions.map(({ id, text, owner, due }) => (
                <li key={id}>
                  {text}{" "}
                  <span className="sub">{[owner, due?.replaceAll("-", "/")].filter(Boolean).join(words.dot)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Drawer>
  );
}

/** 量×率: which part of a stage's gap came from above, and which from its rate. */
function Gap({
  workbook,
  row: { metric, variance },
  month,
  style,
}: {
  workbook: Workbook;
  row: MetricFigures;
  month: Month;
  style: NumberStyle;
}) {
  const words = useTexts(drawerTexts);
  const language = useLanguage();
  const gap = stageGap(workbook, engineOfWorkbook(workbook), metric.id, month);
  if (!gap || variance.value === null || variance.value === 0) return null;
  const parts = [
    { name: words.byRate, value: gap.byRate },
    { name: words.byVolume(nameIn(workbook, gap.upper.metric, language)), value: gap.byVolume },
  ];
  const most = Math.max(...parts.map(({ value }) => Math.abs(value)));
  return (
    <section>
      <h3>{words.gap}</h3>
      <ul className="gapbars">
        {parts.map(({ name, value }) => (
          <li key={name}>
            <span>{name}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect
                className={value < 0 ? "minus" : "plus"}
                width={most === 0 ? 0 : (Math.abs(value) / most) * 100}
                height="12"
              />
            </svg>
            <b className={value < 0 ? "num neg" : "num"}>
              {formatMetricDifference(value, { ...metric, decimals: 1 }, style)}
            </b>
          </li>
        ))}
      </ul>
      <p className="sub">{words.gapNote(formatMetricDifference(variance.value, metric, style))}</p>
    </section>
  );
}

function nameIn({ metrics }: Workbook, id: string, language: "ja" | "en"): string {
  const metric = metrics.find((one) => one.id === id);
  return metric ? metricName(metric, language) : id;
}
