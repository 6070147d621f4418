import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { Month } from "#domain/month.ts";
import type { AmountScale, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { amountScales } from "#ui/format/amount-scale.ts";
import { formatFiscalYearSpan, formatYearToDate } from "#ui/format/format-month.ts";
import { type NumberStyle, numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { UnfinishedMark } from "#ui/number/unfinished-mark.tsx";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { AmountScaleChoice } from "./amount-scale-choice.tsx";
import { BoardBlocks } from "./board-blocks.tsx";
import { BoardChoice } from "./board-choice.tsx";
import "./dashboard.css";
import { boardArrangement, type DashboardBoard, dashboardBoards } from "#domain/dashboard-board.ts";
import type { View } from "#domain/metric-figures.ts";
import { openingMonth, workbookSpan } from "#domain/workbook-months.ts";
import { currentMonth } from "#state/new-identity.ts";
import { type DashboardFigures, dashboardFigures } from "./dashboard-figures.ts";
import { texts } from "./texts.ts";

const BoardDialog = lazy(() => import("./board-dialog.tsx"));

/** Are we on track, why, what next? */
export default function DashboardPage() {
  const workbook = useWorkbook();
  const language = useLanguage();
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const view: View = route.query["view"] === "ytd" ? "ytd" : "month";
  const scale = amountScales.find((known) => known === route.query["unit"]) ?? workbook.settings.amountScale;
  const style = useMemo(() => numberStyle(workbook.settings, language, scale), [workbook.settings, language, scale]);
  const figures = useMemo(
    () => dashboardFigures(workbook, engineOfWorkbook(workbook), { month, view }),
    [workbook, month, view],
  );
  const board: DashboardBoard = dashboardBoards.find((known) => known === route.query["board"]) ?? "all";
  const arrangement = useMemo(
    () => boardArrangement(board, workbook.settings.dashboard),
    [board, workbook.settings.dashboard],
  );
  const now = useMemo(() => ({ workbook, figures, style }), [workbook, figures, style]);
  // The sentence and the KGI answer a press at once; the charts and tables of the same numbers follow.
  const later = useDeferredValue(now);
  const [arranging, setArranging] = useState(false);
  return (
    <>
      <PageHead
        workbook={workbook}
        figures={figures}
        style={style}
        onMonth={setMonth}
        onView={(next) => navigate(withQuery(route, { view: next === "ytd" ? "ytd" : undefined }))}
        board={board}
        onBoard={(next) => {
          navigate(withQuery(route, { board: next === "all" ? undefined : next }));
          if (next === "own" && workbook.settings.dashboard === undefined) setArranging(true);
        }}
        onArrange={() => setArranging(true)}
        onScale={(next) => navigate(withQuery(route, { unit: next }), { replace: true })}
      />
      <BoardBlocks now={now} later={later} arrangement={arrangement} />
      {arranging && (
        <Suspense>
          <BoardDialog
            arrangement={boardArrangement("own", workbook.settings.dashboard)}
            onClose={() => setArranging(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function PageHead({
  workbook,
  figures,
  style,
  onMonth,
  onView,
  board,
  onBoard,
  onArrange,
  onScale,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  style: NumberStyle;
  onMonth: (month: Month) => void;
  onView: (view: View) => void;
  board: DashboardBoard;
  onBoard: (board: DashboardBoard) => void;
  onArrange: () => void;
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
      <BoardChoice board={board} onChange={onBoard} onArrange={onArrange} />
      <span className="grow" />
      <span className="sub">
        {formatFiscalYearSpan(figures.fiscalYear, startMonth, language)}
        {language === "ja" ? "・" : " · "}
        <AmountScaleChoice style={style} settings={workbook.settings} onChange={onScale} />
      </span>
    </div>
  );
}
