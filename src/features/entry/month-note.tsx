import { useEffect, useId, useRef, useState } from "react";
import type { Month } from "#domain/month.ts";
import { happenings } from "#domain/remarks.ts";
import { writeMonthNote } from "#state/commands/write-month-note.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { EventList } from "./event-list.tsx";
import { texts } from "./texts.ts";

const PAUSE_MS = 900;

/** 「9月のメモ」. Kept after a pause in writing, and whenever the field, the month or the page is left. */
export function MonthNote({ month, onEvents }: { month: Month; onEvents: () => void }) {
  const { note: t, events: words } = useTexts(texts);
  const language = useLanguage();
  const id = useId();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const saved = workbook.notes.find((note) => note.kind === "month" && note.month === month)?.text ?? "";
  const events = happenings(workbook).filter((event) => event.month === month);
  const [text, setText] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const name = formatMonthShort(month, language);

  function keep() {
    const written = latest.current;
    latest.current = null;
    setText(null);
    if (written !== null && written !== saved)
      store.dispatch(writeMonthNote(month, written, { id: newIdentity().id, subject: t.subject(name) }));
  }
  const keepNow = useRef(keep);
  useEffect(() => {
    keepNow.current = keep;
  });
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => keepNow.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const leave = () => keepNow.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return (
    <Panel title={t.title(name)} className="monthnote">
      <div className="body">
        <label htmlFor={id}>{t.label}</label>
        <textarea
          id={id}
          className="txa"
          maxLength={4000}
          value={text ?? saved}
          onChange={(event) => {
            latest.current = event.target.value;
            setText(event.target.value);
          }}
          onBlur={keep}
        />
        <div className="monthevents">
          <EventList events={events} workbook={workbook} />
          <Button size="small" onClick={onEvents}>
            {events.length === 0 ? words.add : words.title(name)}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
