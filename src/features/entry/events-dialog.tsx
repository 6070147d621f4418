import { useRef, useState } from "react";
import type { Month } from "#domain/month.ts";
import { type Happening, happenings } from "#domain/remarks.ts";
import type { Workbook } from "#domain/workbook.ts";
import { saveEvent } from "#state/commands/save-event.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { EventList } from "./event-list.tsx";
import { texts } from "./texts.ts";

/** What happened in a month: listed, added, changed, taken away. Each is one step to undo. */
export function EventsDialog({
  workbook,
  month,
  metric,
  onClose,
}: {
  workbook: Workbook;
  month: Month;
  /** Of which it will most likely be; null for all. */
  metric: string | null;
  onClose: () => void;
}) {
  const t = useTexts(texts).events;
  const language = useLanguage();
  const store = useWorkbookStore();
  const field = useRef<HTMLInputElement>(null);
  const fresh = (): Happening => ({ id: newIdentity().id, month, metric, text: "" });
  const [draft, setDraft] = useState(fresh);
  const [missing, setMissing] = useState(false);
  const name = formatMonthShort(month, language);
  const events = happenings(workbook).filter((event) => event.month === month);
  const isChange = events.some(({ id }) => id === draft.id);
  const save = (event: Happening) => store.dispatch(saveEvent(event, t.subject(name)));

  function keep() {
    setMissing(draft.text.trim() === "");
    if (draft.text.trim() !== "") {
      save(draft);
      setDraft(fresh());
    }
    field.current?.focus();
  }

  return (
    <Dialog open onClose={onClose} title={t.title(name)} actions={<Button onClick={onClose}>{t.close}</Button>}>
      <EventList
        events={events}
        workbook={workbook}
        onEdit={(event) => {
          setDraft(event);
          field.current?.focus();
        }}
        onRemove={(event) => save({ ...event, text: "" })}
      />
      <form
        className="eventform"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field label={t.text} hint={t.hint} error={missing ? t.missing : undefined}>
          {(control) => (
            <TextInput
              {...control}
              ref={field}
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              maxLength={200}
              value={draft.text}
              onChange={({ target }) => setDraft({ ...draft, text: target.value })}
            />
          )}
        </Field>
        <Field label={t.metric}>
          {(control) => (
            <SelectInput
              {...control}
              options={[
                { value: "", label: t.all },
                ...workbook.metrics.map((each) => ({ value: each.id, label: metricName(each, language) })),
              ]}
              value={draft.metric ?? ""}
              onChange={({ target }) => setDraft({ ...draft, metric: target.value || null })}
            />
          )}
        </Field>
        <Button look="primary" type="submit">
          {isChange ? t.change : t.add}
        </Button>
      </form>
    </Dialog>
  );
}
