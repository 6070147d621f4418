import { useMemo } from "react";
import type { FunnelPeriod } from "#domain/funnel-months.ts";
import { type FunnelStanding, type FunnelView, funnelStanding } from "#domain/funnel-standing.ts";
import type { Workbook } from "#domain/workbook.ts";
import { openingMonth, workbookSpan } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { type NumberStyle, numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { BottleneckMessage } from "./bottleneck-message.tsx";
import { ChannelPanel } from "./channel-panel.tsx";
import { GapPanel } from "./gap-panel.tsx";
import { monthsWords } from "./months-words.ts";
import { StagesPanel } from "./stages-panel.tsx";
import { texts } from "./texts.ts";
import "./funnel.css";

const PERIODS: readonly FunnelPeriod[] = ["month", "ytd", "quarter", "rolling12"];

/** At which stage people are lost, what it costs, and whether that is sure. */
export default function FunnelPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  // The year so far unless asked: rates of one month are small counts, and same-month wins are no win rate.
  const period = PERIODS.find((one) => one === route.query["period"]) ?? "ytd";
  const view: FunnelView = route.query["view"] === "lagged" ? "lagged" : "sameMonth";
  const engine = engineOfWorkbook(workbook);
  const standing = useMemo(
    () => funnelStanding(workbook, engine, { month, period, view }),
    [workbook, engine, month, period, view],
  );
  const style = numberStyle(workbook.settings, language);
  const { first, last } = workbookSpan(workbook, month);
  const question = { month, period, view };
  return (
    <div className="funnelpage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <PeriodStepper month={month} first={first} last={last} onChange={setMonth} />
        <Segmented
          label={t.period}
          value={period}
          options={PERIODS.map((value) => ({ value, label: t.periods[value] }))}
          onChange={(next) => navigate(withQuery(route, { period: next === "ytd" ? undefined : next }))}
        />
        <Segmented
          label={t.view}
          value={view}
          options={(["sameMonth", "lagged"] as const).map((value) => ({ value, label: t.views[value] }))}
          onChange={(next) => navigate(withQuery(route, { view: next === "lagged" ? next : undefined }))}
        />
      </div>
      {workbook.stages.length < 2 ? (
        <section className="panel">
          <EmptyState
            actions={
              <ButtonLink look="primary" href="#/goals">
                {t.none.setStages}
              </ButtonLink>
            }
          >
            {t.none.stages}
          </EmptyState>
        </section>
      ) : (
        <>
          <Unfinished standing={standing} style={style} />
          {standing.months.finished.length > 0 && (
            <>
              <BottleneckMessage workbook={workbook} standing={standing} style={style} />
              <StagesPanel
                workbook={workbook}
                standing={standing}
                style={style}
                note={viewNote(workbook, view, t)}
                month={period === "month" ? month : null}
              />
              <div className="funnelrow">
                <GapPanel workbook={workbook} engine={engine} question={question} style={style} />
                <ChannelPanel workbook={workbook} engine={engine} question={question} style={style} />
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** Months that are not final, by name, and what becomes of them. */
function Unfinished({ standing: { months }, style }: { standing: FunnelStanding; style: NumberStyle }) {
  const t = useTexts(texts).none;
  const { finished, unfinished } = months;
  if (unfinished.length === 0) return null;
  const words = monthsWords(unfinished, style.language);
  return (
    <Notice tone="warn">
      {finished.length === 0 ? t.unfinished(words) : t.left(words, formatCount(finished.length, style))}
    </Notice>
  );
}

function viewNote({ stages }: Workbook, view: FunnelView, { viewNotes }: (typeof texts)["ja"]): string {
  if (view === "lagged") return viewNotes.lagged;
  const months = stages.slice(0, -1).reduce((sum, { leadTimeMonths }) => sum + leadTimeMonths, 0);
  return months > 0 ? viewNotes.sameMonth(String(months)) : viewNotes.sameMonthNoLag;
}
