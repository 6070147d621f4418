import { lazy, Suspense, useRef, useState } from "react";
import type { Alert } from "#domain/alert/alert.ts";
import { alertStanding } from "#domain/alert/alert-standing.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { type AlertAnswer, answerAlert } from "#state/commands/answer-alert.ts";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { alertWords } from "#ui/alert/alert-words.ts";
import { Button } from "#ui/control/button.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { ChevronDownIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { texts } from "./texts.ts";

const PopupMenu = lazy(() => import("#ui/overlay/popup-menu.tsx").then((module) => ({ default: module.PopupMenu })));

/** How many closings an alert can be put off. */
const CLOSINGS = [1, 2, 3];

/** What a person can do with an alert: one undo step each. */
export function AnswerButtons({
  alert,
  through,
  style,
  onAnswered,
}: {
  alert: Alert;
  through: Month;
  style: NumberStyle;
  onAnswered: () => void;
}) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const { alerts: records } = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const [choosing, setChoosing] = useState(false);
  const later = useRef<HTMLButtonElement>(null);
  const standing = alertStanding(alert, records, through);
  const record = records.find(({ id }) => id === alert.id);
  const { language } = style;
  const { name } = alertWords(alert, style);

  function answer(given: AlertAnswer): void {
    const at = new Date().toISOString();
    if (!store.dispatch(answerAlert(alert, given, { at, subject: name })).ok) return;
    announceDone((spoken) => {
      const { name: spokenName } = alertWords(alert, { ...style, language: spoken });
      const said = texts[spoken].done;
      return given.state === "snoozed"
        ? said.snoozed(spokenName, formatMonth(given.until, spoken))
        : said[given.state](spokenName);
    });
    onAnswered();
  }

  if (standing !== "new")
    return (
      <>
        <span className="sub">
          {standing === "issue"
            ? t.isIssue
            : standing === "snoozed" && record?.until !== undefined
              ? t.snoozedUntil(formatMonth(record.until, language))
              : t.isAcknowledged}
        </span>
        {!readOnly && (
          <Button size="small" onClick={() => answer({ state: "new" })}>
            {t.showAgain}
          </Button>
        )}
      </>
    );
  if (alert.until !== null) return <span className="sub">{t.isOver(formatMonth(alert.until, language))}</span>;
  if (readOnly) return null;
  return (
    <>
      <Button size="small" onClick={() => answer({ state: "acknowledged" })}>
        {t.acknowledge}
      </Button>
      <Button size="small" ref={later} aria-haspopup="menu" aria-expanded={choosing} onClick={() => setChoosing(true)}>
        {t.later}
        <ChevronDownIcon size={14} />
      </Button>
      <Button size="small" onClick={() => answer({ state: "issue" })}>
        {t.openIssue}
      </Button>
      {choosing && (
        <Suspense>
          <PopupMenu
            triggerRef={later}
            open
            onClose={() => setChoosing(false)}
            label={t.laterTitle}
            groups={[
              {
                id: "until",
                title: t.laterTitle,
                entries: CLOSINGS.map((count) => {
                  const until = addMonths(through, count);
                  return {
                    id: until,
                    label: t.afterClosing(formatMonth(until, language)),
                    onChoose: () => answer({ state: "snoozed", until }),
                  };
                }),
              },
            ]}
          />
        </Suspense>
      )}
    </>
  );
}
