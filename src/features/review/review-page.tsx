import { useMemo, useState } from "react";
import type { ReviewKind } from "#domain/workbook.ts";
import { entryState, openingMonth, workbookSpan } from "#domain/workbook-months.ts";
import { saveReview } from "#state/commands/save-review.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useAlertBoardAsOf } from "#state/use-alert-board.tsx";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { handedOverIssues } from "./handed-over-issues.ts";
import { MeetingView } from "./meeting-view.tsx";
import { RecordView } from "./record-view.tsx";
import { RecordsPanel } from "./records-panel.tsx";
import "./review.css";
import { reviewName } from "./review-name.ts";
import { texts } from "./texts.ts";

const kinds: readonly ReviewKind[] = ["weekly", "monthly", "quarterly"];

/** The review meeting: one under way, or a record, or the way to begin. */
export default function ReviewPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const [kind, setKind] = useState<ReviewKind>("monthly");
  const style = numberStyle(workbook.settings, language);
  const engine = engineOfWorkbook(workbook);
  const board = useAlertBoardAsOf(month);
  const show = (id: string | undefined) => navigate(withQuery(route, { id, with: undefined }));
  const review = workbook.reviews.find(({ id }) => id === route.query["id"]);

  if (review?.heldAt !== undefined) {
    const other = workbook.reviews.find(({ id }) => id === route.query["with"]);
    return (
      <RecordView
        review={review}
        other={other ?? null}
        others={workbook.reviews.filter(({ id, heldAt }) => id !== review.id && heldAt !== undefined)}
        startMonth={workbook.settings.fiscalYearStartMonth}
        style={style}
        onCompare={(id) => navigate(withQuery(route, { with: id }))}
        onLeave={() => show(undefined)}
      />
    );
  }
  if (review) return <MeetingView review={review} workbook={workbook} style={style} readOnly={readOnly} />;

  const { entered, of, closed } = entryState(workbook, engine, month);
  const { fiscalYearStartMonth } = workbook.settings;
  const name = reviewName({ month, kind }, fiscalYearStartMonth, language);
  const { first, last } = workbookSpan(workbook, month);

  function start() {
    const { id, at } = newIdentity();
    const issues = handedOverIssues(workbook, { month, board, style });
    const done = store.dispatch(saveReview({ id, kind, month, startedAt: at, step: 1, issues }, t.subject(name)));
    if (done.ok) show(id);
  }

  return (
    <div className="reviewpage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <PeriodStepper month={month} first={first} last={last} onChange={setMonth} />
        <Segmented
          label={t.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={setKind}
        />
        <span className="grow" />
        {!readOnly && (
          <Button look="primary" onClick={start}>
            {t.start}
          </Button>
        )}
      </div>
      <p>{t.notStarted(name, entered, of)}</p>
      {!closed && <Notice tone="warn">{t.unclosed(formatMonth(month, language))}</Notice>}
      {kind === "weekly" && <p className="sub">{t.weeklyNote}</p>}
      <Segmented
        label={t.recordsView}
        value={route.query["view"] === "decisions" ? "decisions" : "records"}
        options={[
          { value: "records", label: t.records },
          { value: "decisions", label: t.decisionLog },
        ]}
        onChange={(view) => navigate(withQuery(route, { view: view === "decisions" ? view : undefined }))}
      />
      {route.query["view"] === "decisions" ? (
        <DecisionPanel reviews={workbook.reviews} startMonth={fiscalYearStartMonth} onOpen={show} />
      ) : (
        <RecordsPanel reviews={workbook.reviews} startMonth={fiscalYearStartMonth} onOpen={show} />
      )}
    </div>
  );
}
