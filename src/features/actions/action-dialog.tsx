import { useState } from "react";
import { actionEffect } from "#domain/action/action-effect.ts";
import { daysOverdue } from "#domain/action/due-group.ts";
import { otherChanges } from "#domain/action/other-changes.ts";
import { isMonth } from "#domain/month.ts";
import type { Action, ActionStatus, Workbook } from "#domain/workbook.ts";
import { finishedUpTo, openingMonth } from "#domain/workbook-months.ts";
import { removeAction } from "#state/commands/remove-action.ts";
import { saveAction } from "#state/commands/save-action.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentDay, currentMonth, newIdentity } from "#state/new-identity.ts";
import { useHolidays } from "#state/use-holidays.tsx";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { AmountField, type TypedAmount } from "#ui/action/amount-field.tsx";
import { EffectView, OtherChangesView } from "#ui/action/effect-view.tsx";
import { ExpectedMonths, withMonth } from "#ui/action/expected-months.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Field } from "#ui/form/field.tsx";
import { FormDrawer } from "#ui/form/form-drawer.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { texts } from "./texts.ts";

const statuses: readonly ActionStatus[] = ["open", "inProgress", "done", "cancelled"];

/** One action: what, for which KPI, by whom, by when; and what it did. Missing things are named, never demanded. */
export function ActionDialog({
  action,
  isNew,
  workbook,
  style,
  readOnly,
  onClose,
}: {
  action: Action;
  isNew: boolean;
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const f = t.form;
  const { language } = style;
  const store = useWorkbookStore();
  const holidays = useHolidays() ?? undefined;
  const metricOf = (id: string | undefined) => workbook.metrics.find((metric) => metric.id === id);
  const styleOf = (id: string | undefined) => {
    const metric = metricOf(id);
    return metric ? typedStyle(metric, style) : style;
  };
  const [draft, setDraft] = useState(action);
  const unit = metricOf(draft.metric)?.unit ?? "count";
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState(false);
  const own = styleOf(draft.metric);
  const typed = (field: string, amount: TypedAmount, keep: (value: number | null) => void) => {
    const others = [...unreadable].filter((one) => one !== field);
    setUnreadable(new Set(amount === "unreadable" ? [...others, field] : others));
    if (amount !== "unreadable") keep(amount);
  };
  const set = (fields: { readonly [Key in keyof Action]?: Action[Key] | undefined }) =>
    setDraft({ ...draft, ...fields } as Action);
  const latest = openingMonth(workbook, currentMonth());
  const through = workbook.settings.closedThrough ?? finishedUpTo(workbook, engineOfWorkbook(workbook), latest);
  const effect = actionEffect(workbook, engineOfWorkbook(workbook), action, through, holidays);
  const late = daysOverdue(draft, currentDay());

  function save() {
    if (unreadable.size > 0) return;
    const { status } = draft;
    const named = draft.text?.trim() || a.untitled;
    const done = store.dispatch(
      saveAction(
        {
          ...draft,
          doneOn: status === "done" ? (draft.doneOn ?? currentDay()) : undefined,
          startedOn: draft.startedOn ?? (status === "inProgress" || status === "done" ? currentDay() : undefined),
          origin: draft.origin ?? { kind: "manual" },
          createdAt: draft.createdAt ?? newIdentity().at,
        },
        t.subject(named),
      ),
    );
    setRefused(!done.ok);
    if (!done.ok) return;
    announceDone((spoken) => texts[spoken].saved(draft.text?.trim() || actionTexts[spoken].untitled));
    onClose();
  }

  function remove() {
    const named = action.text || a.untitled;
    if (!store.dispatch(removeAction(action.id, t.subject(named))).ok) return;
    announceDone((spoken) => texts[spoken].removed(named));
    onClose();
  }

  return (
    <FormDrawer
      title={isNew ? f.addTitle : f.editTitle}
      className="actionform"
      words={f}
      onSave={readOnly ? undefined : save}
      onRemove={isNew || readOnly ? undefined : remove}
      onClose={onClose}
      after={
        !isNew && (
          <section className="measured">
            <h3>{t.effect}</h3>
            <EffectView effect={effect} style={style} />
            {effect.kind === "measured" && (
              <OtherChangesView
                changes={otherChanges(workbook, action, [effect.months.before[0]!, effect.months.after.at(-1)!])}
                language={language}
              />
            )}
          </section>
        )
      }
    >
      {refused && <Notice tone="bad">{f.refused}</Notice>}
      {late > 0 && <Notice tone="warn">{t.pastDue(formatDay(draft.due!, language), late)}</Notice>}
      <Field label={f.text} hint={f.textHint}>
        {(field) => (
          <textarea
            {...field}
            className="txa"
            rows={2}
            value={draft.text ?? ""}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={f.metric} hint={f.metricHint}>
        {(field) => (
          <SelectInput
            {...field}
            value={draft.metric ?? ""}
            onChange={(event) => set({ metric: event.target.value || undefined })}
            options={[
              { value: "", label: f.choose },
              ...workbook.metrics.map((metric) => ({ value: metric.id, label: metricName(metric, language) })),
            ]}
          />
        )}
      </Field>
      {workbook.initiatives.length > 0 && (
        <Field label={f.initiative}>
          {(field) => (
            <SelectInput
              {...field}
              value={draft.initiative ?? ""}
              onChange={(event) => set({ initiative: event.target.value || undefined })}
              options={[
                { value: "", label: f.choose },
                ...workbook.initiatives.map(({ id, name }) => ({ value: id, label: name || a.unnamed })),
              ]}
            />
          )}
        </Field>
      )}
      <AmountField
        key={`expected ${unit}`}
        label={f.expected}
        hint={f.expectedHint}
        unit={unit}
        difference
        style={own}
        value={draft.expected}
        onType={(amount) => typed("expected", amount, (value) => set({ expected: value ?? undefined }))}
      />
      <ExpectedMonths
        action={draft}
        now={currentMonth()}
        unit={unit}
        style={own}
        onType={(month, amount) =>
          typed(month, amount, (value) => {
            const months = withMonth(draft.expectedMonths ?? [], month, value);
            set({ expectedMonths: months.length === 0 ? undefined : months });
          })
        }
      />
      <Field label={f.expectedBy}>
        {(field) => (
          <TextInput
            {...field}
            type="month"
            value={draft.expectedBy ?? ""}
            onChange={(event) => set({ expectedBy: isMonth(event.target.value) ? event.target.value : undefined })}
          />
        )}
      </Field>
      <AmountField
        label={f.cost}
        unit="currency"
        style={style}
        value={draft.cost}
        onType={(amount) => typed("cost", amount, (value) => set({ cost: value ?? undefined }))}
      />
      <Field label={f.owner} hint={draft.owner ? undefined : f.ownerMissing}>
        {(field) => (
          <TextInput
            {...field}
            value={draft.owner ?? ""}
            onChange={(event) => set({ owner: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={f.due} hint={draft.due ? undefined : f.dueMissing}>
        {(field) => (
          <TextInput
            {...field}
            type="date"
            value={draft.due ?? ""}
            onChange={(event) => set({ due: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={f.status}>
        {(field) => (
          <SelectInput
            {...field}
            value={draft.status ?? "open"}
            onChange={(event) => set({ status: event.target.value as ActionStatus })}
            options={statuses.map((status) => ({ value: status, label: a.statuses[status] }))}
          />
        )}
      </Field>
      <Field label={f.startedOn} hint={f.startedHint}>
        {(field) => (
          <TextInput
            {...field}
            type="date"
            value={draft.startedOn ?? ""}
            onChange={(event) => set({ startedOn: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={f.note}>
        {(field) => (
          <textarea
            {...field}
            className="txa"
            rows={2}
            value={draft.note ?? ""}
            onChange={(event) => set({ note: event.target.value || undefined })}
          />
        )}
      </Field>
      {action.origin && (
        <p className="sub">
          {f.origin}: {t.origins[action.origin.kind]}
        </p>
      )}
    </FormDrawer>
  );
}
