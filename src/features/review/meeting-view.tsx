import { useEffect, useRef, useState } from "react";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import { reviewSnapshot } from "#domain/review/review-snapshot.ts";
import type { Language, Review, Workbook } from "#domain/workbook.ts";
import { entryState, openingMonth } from "#domain/workbook-months.ts";
import type { Command } from "#state/command.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { removeAction } from "#state/commands/remove-action.ts";
import { saveAction } from "#state/commands/save-action.ts";
import { saveReview } from "#state/commands/save-review.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentDay, currentMonth, newIdentity } from "#state/new-identity.ts";
import { useAlertBoardAsOf } from "#state/use-alert-board.tsx";
import { useHolidays } from "#state/use-holidays.tsx";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { type NumberStyle, numberStyle } from "#ui/format/number-style.ts";
import { headline } from "#ui/headline/headline.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";
import type { Meeting } from "./meeting.ts";
import { reviewName } from "./review-name.ts";
import { StepActions } from "./step-actions.tsx";
import { StepEffects } from "./step-effects.tsx";
import { StepIssues } from "./step-issues.tsx";
import { StepOwners } from "./step-owners.tsx";
import { StepStatus } from "./step-status.tsx";
import { texts } from "./texts.ts";

const NO_HOLIDAYS: ReadonlySet<string> = new Set();
const stepViews = [StepStatus, StepEffects, StepIssues, StepActions, StepOwners] as const;

/** A meeting under way: five fixed steps; what is said is kept at once, so that it can be resumed on any day. */
export function MeetingView({
  review,
  workbook,
  style,
  readOnly,
}: {
  review: Review;
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const store = useWorkbookStore();
  const engine = engineOfWorkbook(workbook);
  const holidays = useHolidays() ?? NO_HOLIDAYS;
  const month = review.month ?? openingMonth(workbook, currentMonth());
  const board = useAlertBoardAsOf(month);
  const { fiscalYearStartMonth } = workbook.settings;
  const nameIn = (spoken: Language) => reviewName({ ...review, month }, fiscalYearStartMonth, spoken);
  const name = nameIn(language);
  const [large, setLarge] = useState(false);
  const [step, setStep] = useState(review.step ?? 1);
  const heading = useRef<HTMLHeadingElement>(null);
  const { closed } = entryState(workbook, engine, month);
  const keep = (fields: Partial<Review>, ...also: readonly Command[]) =>
    store.dispatch(oneStep(saveReview({ ...fields, id: review.id }, t.subject(name)), ...also));
  const meeting: Meeting = {
    workbook,
    engine,
    review,
    month,
    style,
    readOnly,
    board,
    holidays,
    keep,
    keepAction: (action) => store.dispatch(saveAction(action, t.subject(name))),
    dropAction: ({ id }) => store.dispatch(removeAction(id, t.subject(name))),
  };

  function go(next: number) {
    if (next < 1 || next > stepViews.length || next === step) return;
    setStep(next);
    if (!readOnly) keep({ step: next });
    requestAnimationFrame(() => heading.current?.focus());
  }
  // The button that brought here is gone; the keys go on from the step.
  useEffect(() => heading.current?.focus(), []);
  const goNow = useRef(go);
  useEffect(() => {
    goNow.current = go;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.key === "Escape") return setLarge(false);
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      goNow.current(step + by);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [step]);

  function finish() {
    const facts = headlineFacts(workbook, engine, { month, view: review.kind === "quarterly" ? "ytd" : "month" });
    const said = (spoken: Language) => {
      if (!facts) return "";
      const { sentence, detail } = headline(facts, numberStyle(workbook.settings, spoken));
      return detail === null ? sentence : `${sentence}${spoken === "ja" ? "" : " "}${detail}`;
    };
    const snapshot = reviewSnapshot(workbook, engine, {
      review,
      month,
      today: currentDay(),
      holidays,
      headline: facts && { ja: said("ja"), en: said("en") },
    });
    if (!keep({ month, heldAt: newIdentity().at, snapshot }).ok) return;
    announceDone((spoken) => texts[spoken].finished(nameIn(spoken)));
  }

  const Step = stepViews[step - 1] ?? StepStatus;
  return (
    <div className={large ? "reviewpage meeting large" : "reviewpage meeting"}>
      <div className="pagehead">
        <h1>
          {t.title} <span className="num">{name}</span>
        </h1>
        <span className="sub">{t.kinds[review.kind ?? "monthly"]}</span>
        <span className="grow" />
        <Button aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? t.leaveMode : t.mode}
        </Button>
      </div>
      {!closed && <Notice tone="warn">{t.unclosed(formatMonth(month, language))}</Notice>}
      <nav aria-label={t.agenda}>
        <ol className="agenda">
          {t.steps.map((title, index) => (
            <li key={title}>
              <button
                type="button"
                aria-current={step === index + 1 ? "step" : undefined}
                onClick={() => go(index + 1)}
              >
                <span className="num">{index + 1}</span> {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className="panel step" aria-labelledby="review-step">
        <h2 id="review-step" ref={heading} tabIndex={-1}>
          {t.stepOf(step, t.steps[step - 1] ?? "")}
        </h2>
        <Step meeting={meeting} />
      </section>
      <div className="row stepacts">
        <span className="sub">{t.keys}</span>
        <span className="grow" />
        {step > 1 && <Button onClick={() => go(step - 1)}>{t.back}</Button>}
        {step < stepViews.length && (
          <Button look="primary" onClick={() => go(step + 1)}>
            {t.next}
          </Button>
        )}
        {step === stepViews.length && !readOnly && (
          <Button look="primary" onClick={finish}>
            {t.finish}
          </Button>
        )}
      </div>
    </div>
  );
}
