import { lazy, memo, Suspense, useMemo, useState } from "react";
import { benchmarkOf, benchmarkPlace } from "#domain/benchmark.ts";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import { judgedDirection, type MetricFigures } from "#domain/metric-figures.ts";
import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import { defaultStatusBands } from "#domain/target-status.ts";
import type { DashboardKpis, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonth, formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { BulletGraph } from "#ui/graph/bullet-graph.tsx";
import { Sparkline } from "#ui/graph/sparkline.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Status } from "#ui/status/status.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { KpiFilters } from "./kpi-filters.tsx";
import { kpiGroups } from "./kpi-groups.ts";
import { arrangedGroups, type KpiFilter, type KpiOrder, type KpiSortKey, nextOrder, noFilter } from "./kpi-order.ts";
import { UnevenMark, YearOverYear } from "./metric-words.tsx";
import { texts } from "./texts.ts";
import "./kpi-table.css";

const COLUMNS = 8;

const KpiDrawer = lazy(() => import("./kpi-drawer.tsx"));

/** Every KPI on one line: value, target, attainment on a common scale, last year, the year so far, status. */
export default memo(function KpiTable({
  workbook,
  figures,
  style,
  kpis,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  style: NumberStyle;
  /** Which KPIs the view lists. */
  kpis: DashboardKpis;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { month, view, through } = figures;
  const { fiscalYearStartMonth: startMonth, statusBands = defaultStatusBands } = workbook.settings;
  const toDate = formatYearToDate(through, startMonth, language);
  const trendMonths = formatYearToDate(month, startMonth, language);
  const when = view === "month" ? formatMonthShort(month, language) : words.ytdOf(toDate);
  const all = useMemo(() => kpiGroups(workbook, engineOfWorkbook(workbook), figures, kpis), [workbook, figures, kpis]);
  const provisional = useMemo(() => provisionalTargets(workbook, figures.fiscalYear), [workbook, figures.fiscalYear]);
  const deepest = useMemo(() => {
    const facts = headlineFacts(workbook, engineOfWorkbook(workbook), { month, view });
    return facts?.bottleneck?.steps.map((step) => step.metric) ?? [];
  }, [workbook, month, view]);
  const rows = all.flatMap((group) => group.rows);
  const [order, setOrder] = useState<KpiOrder | null>(null);
  const [filter, setFilter] = useState<KpiFilter>(noFilter);
  const [opened, setOpened] = useState<string | null>(null);
  const groups = arrangedGroups(all, order, filter);
  const header = (key: KpiSortKey, text: string, numeric = true) => (
    <th scope="col" className={numeric ? "num" : undefined} aria-sort={order?.by === key ? order.direction : "none"}>
      <button type="button" className="sorter" onClick={() => setOrder(nextOrder(order, key))}>
        {text}
        <span aria-hidden="true">{order?.by === key ? (order.direction === "ascending" ? " ↑" : " ↓") : ""}</span>
      </button>
    </th>
  );
  const openedRow = rows.find((row) => row.metric.id === opened);
  const anyUneven = rows.some(({ uneven }) => uneven);
  return (
    <Panel
      title={words.kpi}
      sub={words.rowHint}
      aside={
        <span className="sub tools">
          <KpiFilters groups={all} filter={filter} onChange={setFilter} />
          <span>{words.scaleNote}</span>
        </span>
      }
      className="kpis"
    >
      <table className="tbl">
        <caption className="vh">
          {words.tableCaption(view === "month" ? formatMonth(month, language) : words.ytdOf(toDate))}
        </caption>
        <thead>
          <tr>
            {header("name", words.metric, false)}
            {header("actual", words.actualOf(when))}
            <th scope="col" className="num">
              {words.target}
            </th>
            {header("attainment", view === "month" ? words.attainment : words.yearToDateAttainment)}
            {header("lastYear", view === "month" ? words.yoyMonth : words.yoyPeriod)}
            {header("toDate", view === "month" ? words.yearToDateAttainment : words.progress)}
            <th scope="col">{trendMonths}</th>
            {header("status", words.status, false)}
          </tr>
        </thead>
        {groups.map(({ tier, rows: members }) => (
          <tbody key={tier ?? "sorted"}>
            {tier !== null && (
              <tr className="grp">
                <th colSpan={COLUMNS} scope="rowgroup">
                  {words.tiers[tier]}
                </th>
              </tr>
            )}
            {members.map((row) => (
              <KpiRow
                key={row.metric.id}
                row={row}
                view={view}
                style={style}
                trendMonths={trendMonths}
                provisional={provisional.includes(row.metric.id)}
                bottleneck={deepest.includes(row.metric.id)}
                onOpen={() => setOpened(row.metric.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && <p className="none">{words.noneLeft}</p>}
      <p className="foot">
        {words.foot(formatRate(statusBands.good, style, 0), formatRate(statusBands.warn, style, 0))}
        {through !== month && ` ${words.through(toDate)}`}
        {anyUneven && ` * ${words.uneven}`}
      </p>
      {openedRow && (
        <Suspense>
          <KpiDrawer row={openedRow} month={month} style={style} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Panel>
  );
});

function KpiRow({
  row,
  view,
  style: bookStyle,
  trendMonths,
  provisional,
  bottleneck,
  onOpen,
}: {
  row: MetricFigures;
  view: DashboardFigures["view"];
  style: NumberStyle;
  trendMonths: string;
  provisional: boolean;
  /** Whether the headline names it. */
  bottleneck: boolean;
  onOpen: () => void;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { metric, actual, target, attainment } = row;
  const style = metricStyle(row, bookStyle);
  const hints = [
    language === "en" && metric.unit === "currency" ? "" : unitLabel(metric.unit, style),
    judgedDirection(metric) === "down" ? words.lowerIsBetter : "",
  ].filter((hint) => hint !== "");
  const benchmark = benchmarkOf(metric);
  const last = view === "month" ? row.yearToDateAttainment : row.progress;
  return (
    // The name is the button: by keyboard it opens the row, and the focus comes back to it.
    <tr
      className="opens"
      onClick={({ currentTarget }) => {
        currentTarget.querySelector("button")?.focus();
        onOpen();
      }}
    >
      <th scope="row">
        <button type="button" className="rowname" aria-haspopup="dialog">
          {metricName(metric, language)}
        </button>
        {hints.length > 0 && <span className="u">{hints.join(language === "ja" ? "・" : " · ")}</span>}
        {bottleneck && <Chip tone="warn">{words.bottleneck}</Chip>}
      </th>
      <td className="num c-actual">
        {actual.value !== null ? (
          <>
            <b>{formatMetricValue(actual.value, metric, style)}</b>
            {row.uneven && <UnevenMark />}
          </>
        ) : actual.reason === "missing" && metric.formula === null ? (
          <span className="t-3">{notEntered[language]}</span>
        ) : (
          <UnknownMark reason={actual.reason} />
        )}
      </td>
      <td className="num t-2 c-target">
        {target === null ? <UnknownMark reason="no-target" /> : formatMetricValue(target, metric, style)}
        {provisional && <ProvisionalMark />}
      </td>
      <td className="c-attainment">
        <span className="bw">
          {attainment.value !== null && (
            <BulletGraph
              attainment={attainment.value}
              spoken={formatRate(attainment.value, style)}
              bands={row.bands}
              benchmark={benchmark && benchmarkPlace(benchmark.value, target, judgedDirection(metric)).value}
            />
          )}
          <span className={row.status === "bad" ? "num t-bad" : "num"}>
            {attainment.value === null ? (
              <UnknownMark reason={attainment.reason} />
            ) : (
              formatRate(attainment.value, style)
            )}
          </span>
        </span>
      </td>
      <td className="num c-yoy">
        <span className="only-s">{words.lastYear} </span>
        <YearOverYear figures={row} style={style} />
      </td>
      <td className="num c-ytd">
        {last.value === null ? <UnknownMark reason={last.reason} /> : formatRate(last.value, style)}
      </td>
      <td className="c-trend">
        <Sparkline
          actual={row.trend.actual}
          target={row.trend.target}
          level={row.status}
          label={words.trend(trendMonths)}
        />
      </td>
      <td className="c-status">
        <Status level={row.status} />
      </td>
    </tr>
  );
}
