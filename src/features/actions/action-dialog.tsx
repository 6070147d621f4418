import { useId, useState } from "react";
import { actionEffect } from "#domain/action/action-effect.ts";
import { daysOverdue } from "#domain/action/due-group.ts";
import { otherChanges } from "#domain/action/other-changes.ts";
import { isMonth } from "#domain/month.ts";
import type { Action, ActionStatus, Unit, Workbook } from "#domain/workbook.ts";
import { openingMonth } from "#domain/workbook-months.ts";
import { removeAction } from "#state/commands/remove-action.ts";
import { saveAction } from "#state/commands/save-action.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentDay, currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { EffectView, OtherChangesView } from "#ui/action/effect-view.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle, typedValue, typedValueText, typedValueUnit } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Drawer } from "#ui/overlay/drawer.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { texts } from "./texts.ts";

const statuses: readonly ActionStatus[] = ["open", "inProgress", "done", "cancelled"];

function written(value: number | null | undefined, unit: Unit, style: NumberStyle): string {
  return value === null || value === undefined ? "" : typedValueText(value, unit, style);
}

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
  const formId = useId();
  const metricOf = (id: string | undefined) => workbook.metrics.find((metric) => metric.id === id);
  const styleOf = (id: string | undefined) => {
    const metric = metricOf(id);
    return metric ? typedStyle(metric, style) : style;
  };
  const [draft, setDraft] = useState(action);
  const unit = metricOf(draft.metric)?.unit ?? "count";
  const [expected, setExpected] = useState(written(action.expected, unit, styleOf(action.metric)));
  const [cost, setCost] = useState(written(action.cost, "currency", style));
  const [refused, setRefused] = useState(false);
  const own = styleOf(draft.metric);
  const readings = { expected: typedValue(expected, unit, own), cost: typedValue(cost, "currency", style) };
  const wrong = (text: string, kind: string) => (kind === "value" || kind === "blank" ? undefined : f.notNumber(text));
  const set = (fields: { readonly [Key in keyof Action]?: Action[Key] | undefined }) =>
    setDraft({ ...draft, ...fields } as Action);
  const through = workbook.settings.closedThrough ?? openingMonth(workbook, currentMonth());
  const effect = actionEffect(workbook, engineOfWorkbook(workbook), action, through);
  const late = daysOverdue(draft, currentDay());

  function save() {
    const { kind } = readings.expected;
    if ((kind !== "value" && kind !== "blank") || wrong(cost, readings.cost.kind)) return;
    const { status } = draft;
    const named = draft.text?.trim() || a.untitled;
    const done = store.dispatch(
      saveAction(
        {
          ...draft,
          expected: readings.expected.kind === "value" ? readings.expected.value : undefined,
          cost: readings.cost.kind === "value" ? readings.cost.value : undefined,
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
    <Drawer
      open
      title={isNew ? f.addTitle : f.editTitle}
      onClose={onClose}
      actions={
        <>
          {!isNew && !readOnly && (
            <Button look="text" onClick={remove}>
              {f.remove}
            </Button>
          )}
          <Button onClick={onClose}>{f.cancel}</Button>
          {!readOnly && (
            <Button look="primary" type="submit" form={formId}>
              {f.save}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        className="actionform"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
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
        <Field label={f.expected} hint={f.expectedHint} error={wrong(expected, readings.expected.kind)}>
          {(field) => (
            <TextInput
              {...field}
              amount
              unit={unit === "percent" ? "pt" : typedValueUnit(unit, own)}
              value={expected}
              onChange={(event) => setExpected(event.target.value)}
            />
          )}
        </Field>
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
        <Field label={f.cost} error={wrong(cost, readings.cost.kind)}>
          {(field) => (
            <TextInput
              {...field}
              amount
              unit={typedValueUnit("currency", style)}
              value={cost}
              onChange={(event) => setCost(event.target.value)}
            />
          )}
        </Field>
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
      </form>
      {!isNew && (
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
      )}
    </Drawer>
  );
}
