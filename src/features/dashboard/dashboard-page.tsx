import { lazy, Suspense, useMemo } from "react";
import type { Month } from "#domain/month.ts";
import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import { defaultStatusBands } from "#domain/target-status.ts";
import type { AmountScale, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { amountScales } from "#ui/format/amount-scale.ts";
import { formatFiscalYearSpan, formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { type NumberStyle, numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { UnfinishedMark } from "#ui/number/unfinished-mark.tsx";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { AmountScaleChoice } from "./amount-scale-choice.tsx";
import "./dashboard.css";
import type { View } from "#domain/metric-figures.ts";
import { openingMonth, workbookSpan } from "#domain/workbook-months.ts";
import { currentMonth } from "#state/new-identity.ts";
import { headline } from "#ui/headline/headline.ts";
import { type DashboardFigures, dashboardFigures } from "./dashboard-figures.ts";
import { KgiBlock } from "./kgi-block.tsx";
import { texts } from "./texts.ts";

/** Below the first view: it may arrive after the headline and the KGI. */
const KpiTable = lazy(() => import("./kpi-table.tsx"));

/** Are we on track, why, what next? */
export default function DashboardPage() {
  const workbook = useWorkbook();
  const language = useLanguage();
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const view: View = route.query["view"] === "ytd" ? "ytd" : "month";
  const scale = amountScales.find((known) => known === route.query["unit"]) ?? workbook.settings.amountScale;
  const style = numberStyle(workbook.settings, language, scale);
  const figures = useMemo(
    () => dashboardFigures(workbook, engineOfWorkbook(workbook), { month, view }),
    [workbook, month, view],
  );
  return (
    <>
      <PageHead
        workbook={workbook}
        figures={figures}
        style={style}
        onMonth={setMonth}
        onView={(next) => navigate(withQuery(route, { view: next === "ytd" ? "ytd" : undefined }))}
        onScale={(next) => navigate(withQuery(route, { unit: next }), { replace: true })}
      />
      <Message figures={figures} style={style} />
      <Blocks workbook={workbook} figures={figures} style={style} />
    </>
  );
}

function PageHead({
  workbook,
  figures,
  style,
  onMonth,
  onView,
  onScale,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  style: NumberStyle;
  onMonth: (month: Month) => void;
  onView: (view: View) => void;
  onScale: (scale: AmountScale) => void;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { month, entry } = figures;
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const { first, last } = workbookSpan(workbook, month);
  return (
    <div className="pagehead">
      <h1>{words.title}</h1>
      <PeriodStepper month={month} first={first} last={last} onChange={onMonth} />
      <Segmented<View>
        label={words.view}
        value={figures.view}
        options={[
          { value: "month", label: words.single },
          { value: "ytd", label: words.ytd(formatYearToDate(figures.through, startMonth, language)) },
        ]}
        onChange={onView}
      />
      {figures.hasActuals && entry.provisional && <UnfinishedMark entry={entry} />}
      <span className="grow" />
      <span className="sub">
        {formatFiscalYearSpan(figures.fiscalYear, startMonth, language)}
        {language === "ja" ? "・" : " · "}
        <AmountScaleChoice style={style} settings={workbook.settings} onChange={onScale} />
      </span>
    </div>
  );
}

function Message({ figures, style }: { figures: DashboardFigures; style: NumberStyle }) {
  const words = useTexts(texts);
  const language = useLanguage();
  const month = formatMonthShort(figures.month, language);
  if (!figures.kgi) return null;
  if (!figures.hasActuals) {
    return (
      <div className="msg">
        <div>
          <p className="h">{words.noActuals(month)}</p>
          <p className="d">{words.coach}</p>
          <p className="d">
            <ButtonLink look="primary" href="#/import">
              {words.importActuals(month)}
            </ButtonLink>
          </p>
        </div>
      </div>
    );
  }
  if (!figures.headline) return null;
  const message = headline(figures.headline, style);
  return (
    <div className={`msg ${message.level}`}>
      <div>
        <p className="h">{message.sentence}</p>
        {message.detail !== null && <p className="d">{message.detail}</p>}
      </div>
    </div>
  );
}

function Blocks({ workbook, figures, style }: { workbook: Workbook; figures: DashboardFigures; style: NumberStyle }) {
  const words = useTexts(texts);
  const { fiscalYearStartMonth: startMonth, statusBands = defaultStatusBands } = workbook.settings;
  return (
    <>
      {figures.kgi ? (
        <KgiBlock figures={figures} kgi={figures.kgi} style={style} startMonth={startMonth} />
      ) : (
        <section className="panel hero-empty">
          <EmptyState
            actions={
              <ButtonLink look="primary" href="#/goals">
                {words.setKgi}
              </ButtonLink>
            }
          >
            {words.noKgi}
          </EmptyState>
        </section>
      )}
      {figures.groups.length > 0 ? (
        <Suspense fallback={<section className="panel kpis-wait" />}>
          {" "}
          <KpiTable
            figures={figures}
            style={style}
            startMonth={startMonth}
            good={formatRate(statusBands.good, style, 0)}
            warn={formatRate(statusBands.warn, style, 0)}
            provisional={provisionalTargets(workbook, figures.fiscalYear)}
          />
        </Suspense>
      ) : (
        <section className="panel">
          <EmptyState actions={<ButtonLink href="#/goals">{words.addKpis}</ButtonLink>}>{words.noKpis}</EmptyState>
        </section>
      )}
    </>
  );
}
