import { nextActions } from "#domain/review/last-actions.ts";
import type { Action } from "#domain/workbook.ts";
import { currentDay, currentMonth, newIdentity } from "#state/new-identity.ts";
import { AmountField } from "#ui/action/amount-field.tsx";
import { ExpectedMonths } from "#ui/action/expected-months.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { KeptText } from "./kept-text.tsx";
import type { Meeting } from "./meeting.ts";
import { StartField } from "./start-field.tsx";
import { texts } from "./texts.ts";

/** 5 担当と期限, and what the record is to say beside the numbers. Nothing here is demanded. */
export function StepOwners({ meeting }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const { workbook, review, keep } = meeting;
  const rows = nextActions(workbook.actions, review);
  const today = currentDay();
  return (
    <>
      {rows.length === 0 && <p className="sub">{t.noNext}</p>}
      <ol className="cards">
        {rows.map((action, index) => (
          <li key={action.id} className="panel">
            <h3>
              {action.text || a.untitled} {!action.owner && <Chip tone="warn">{a.noOwner}</Chip>}{" "}
              {!action.metric && <Chip tone="warn">{t.noMetric}</Chip>}
            </h3>
            <Field label={t.actionOwner(index + 1)} hint={action.owner ? undefined : t.chooseOwner}>
              {(field) => (
                <KeptText
                  field={field}
                  value={action.owner ?? ""}
                  onKeep={(owner) => meeting.keepAction({ ...action, owner: owner || undefined })}
                />
              )}
            </Field>
            <StartField label={t.actionStart(index + 1)} action={action} onKeep={meeting.keepAction} />
            <Field
              label={t.actionDue(index + 1)}
              hint={action.due ? undefined : t.dueMissing}
              error={
                action.due !== undefined && action.due < today
                  ? t.duePast(formatDay(action.due, meeting.style.language))
                  : undefined
              }
            >
              {(field) => (
                <TextInput
                  {...field}
                  type="date"
                  value={action.due ?? ""}
                  onChange={(event) => meeting.keepAction({ ...action, due: event.target.value || undefined })}
                />
              )}
            </Field>
            <AmountField
              label={t.actionCost(index + 1)}
              unit="currency"
              style={meeting.style}
              value={action.cost}
              onKeep={(cost) => meeting.keepAction({ ...action, cost: cost ?? undefined })}
            />
            <ExpectedEffect meeting={meeting} action={action} place={index + 1} />
          </li>
        ))}
      </ol>
      <Field label={t.decisions} hint={t.decisionsHint}>
        {(field) => (
          <KeptText
            field={field}
            rows={3}
            value={(review.decisions ?? []).map(({ text }) => text ?? "").join("\n")}
            onKeep={(text) => keep({ decisions: decisionsOf(text) })}
          />
        )}
      </Field>
      <Field label={t.attendees}>
        {(field) => (
          <KeptText field={field} value={review.attendees ?? ""} onKeep={(attendees) => keep({ attendees })} />
        )}
      </Field>
      <Field label={t.minutes}>
        {(field) => (
          <KeptText field={field} rows={4} value={review.minutes ?? ""} onKeep={(minutes) => keep({ minutes })} />
        )}
      </Field>
    </>
  );
}

/** By how much the action is to move its KPI; nothing to ask where it has none. */
function ExpectedEffect({ meeting, action, place }: { meeting: Meeting; action: Action; place: number }) {
  const t = useTexts(texts);
  const metric = meeting.workbook.metrics.find(({ id }) => id === action.metric);
  if (!metric) return null;
  const style = typedStyle(metric, meeting.style);
  return (
    <>
      <AmountField
        key={metric.id}
        label={t.actionExpected(place)}
        hint={t.expectedHint(metricName(metric, style.language))}
        unit={metric.unit}
        difference
        style={style}
        value={action.expected}
        onKeep={(expected) => meeting.keepAction({ ...action, expected: expected ?? undefined })}
      />
      <ExpectedMonths
        action={action}
        now={currentMonth()}
        unit={metric.unit}
        style={style}
        onKeep={(months) => meeting.keepAction({ ...action, expectedMonths: months.length === 0 ? undefined : months })}
      />
    </>
  );
}

function decisionsOf(text: string) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ id: newIdentity().id, text: line.trim() }));
}
