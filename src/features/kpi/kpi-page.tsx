import { useMemo } from "react";
import { metricFigures } from "#domain/metric-figures.ts";
import type { Metric } from "#domain/workbook.ts";
import { entryState, openingMonth, workbookSpan, yearToDateThrough } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, routeHref, useRoute, withQuery } from "#ui/navigation/route.ts";
import { UnfinishedMark } from "#ui/number/unfinished-mark.tsx";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { BenchmarkPanel } from "./benchmark-panel.tsx";
import { DefinitionPanel } from "./definition-panel.tsx";
import { HintsPanel } from "./hints-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import "./kpi.css";
import { MembersPanel } from "./members-panel.tsx";
import { TargetHistoryPanel } from "./target-history-panel.tsx";
import { texts } from "./texts.ts";
import { WorkPanel } from "./work-panel.tsx";

/** One metric in full: its three years, what it is made of, how it is computed, what it means and what is done about it. */
export default function KpiPage() {
  const words = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const metric = workbook.metrics.find(({ id }) => id === route.query["metric"]) ?? null;
  const { first, last } = workbookSpan(workbook, month);
  const entry = entryState(workbook, engineOfWorkbook(workbook), month);
  return (
    <>
      <div className="pagehead">
        <h1>{metric ? metricName(metric, language) : words.unknown}</h1>
        <PeriodStepper month={month} first={first} last={last} onChange={setMonth} />
        {metric && entry.provisional && <UnfinishedMark entry={entry} />}
        <span className="grow" />
        <label className="sub choose">
          {words.choose}{" "}
          <select
            value={metric?.id ?? ""}
            onChange={({ target }) => navigate(withQuery(route, { metric: target.value }))}
          >
            {metric === null && <option value="">—</option>}
            {workbook.metrics.map((one) => (
              <option key={one.id} value={one.id}>
                {metricName(one, language)}
              </option>
            ))}
          </select>
        </label>
        <ButtonLink href={routeHref({ path: "/dashboard", query: { m: month } })}>{words.back}</ButtonLink>
      </div>
      {metric ? (
        <Blocks metric={metric} month={month} />
      ) : (
        <section className="panel">
          <EmptyState>{words.unknown}</EmptyState>
        </section>
      )}
    </>
  );
}

function Blocks({ metric, month }: { metric: Metric; month: string }) {
  const language = useLanguage();
  const workbook = useWorkbook();
  const engine = engineOfWorkbook(workbook);
  const figures = metricFigures(engine, metric, workbook, {
    month,
    view: "month",
    through: yearToDateThrough(workbook, engine, month),
  });
  const style = metricStyle(figures, numberStyle(workbook.settings, language));
  const shared = { workbook, metric, month, style };
  return (
    <div className="kpipage">
      <HistoryPanel {...shared} status={figures.status} />
      <WorkPanel {...shared} />
      <DefinitionPanel {...shared} />
      <HintsPanel {...shared} />
      <MembersPanel {...shared} />
      <TargetHistoryPanel {...shared} />
      <BenchmarkPanel key={metric.id} {...shared} />
    </div>
  );
}
