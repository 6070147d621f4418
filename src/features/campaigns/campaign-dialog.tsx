import { useState } from "react";
import { tactics } from "#domain/action/initiative-groups.ts";
import type { ActionStatus, Initiative, Workbook } from "#domain/workbook.ts";
import { removeInitiative } from "#state/commands/remove-initiative.ts";
import { saveInitiative } from "#state/commands/save-initiative.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { AmountField } from "#ui/action/amount-field.tsx";
import { TakenActions } from "#ui/action/taken-actions.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Field } from "#ui/form/field.tsx";
import { FormDrawer } from "#ui/form/form-drawer.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { CampaignMetrics } from "./campaign-metrics.tsx";
import { texts } from "./texts.ts";

/** One campaign; nothing in it is demanded. */
export function CampaignDialog({
  initiative,
  isNew,
  workbook,
  style,
  readOnly,
  onClose,
}: {
  initiative: Initiative;
  isNew: boolean;
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const f = t.form;
  const store = useWorkbookStore();
  const [draft, setDraft] = useState(initiative);
  const [unreadable, setUnreadable] = useState(false);
  const [refused, setRefused] = useState(false);
  const set = (fields: { readonly [Key in keyof Initiative]?: Initiative[Key] | undefined }) =>
    setDraft({ ...draft, ...fields } as Initiative);
  const actions = workbook.actions.filter((action) => action.initiative === initiative.id);
  const endsFirst = draft.start !== undefined && draft.end !== undefined && draft.end < draft.start;
  const kinds = [...new Set<string>([...tactics, ...(draft.tactic === undefined ? [] : [draft.tactic])])];
  const kindNames: Readonly<Record<string, string>> = a.tactics;

  function save() {
    if (unreadable) return;
    const name = draft.name?.trim();
    const done = store.dispatch(saveInitiative({ ...draft, name: name || undefined }, t.subject(name || a.unnamed)));
    setRefused(!done.ok);
    if (!done.ok) return;
    announceDone((spoken) => texts[spoken].saved(name || actionTexts[spoken].unnamed));
    onClose();
  }

  function remove() {
    const name = initiative.name || a.unnamed;
    if (!store.dispatch(removeInitiative(initiative.id, t.subject(name))).ok) return;
    announceDone((spoken) => texts[spoken].removed(name));
    onClose();
  }

  return (
    <FormDrawer
      title={isNew ? f.addTitle : f.editTitle}
      className="campaignform"
      words={f}
      onSave={readOnly ? undefined : save}
      onRemove={isNew || readOnly ? undefined : remove}
      onClose={onClose}
    >
      {refused && <Notice tone="bad">{f.refused}</Notice>}
      <Field label={f.name} hint={f.nameHint}>
        {(field) => (
          <TextInput {...field} value={draft.name ?? ""} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label={f.tactic}>
        {(field) => (
          <SelectInput
            {...field}
            value={draft.tactic ?? ""}
            onChange={(event) => set({ tactic: event.target.value || undefined })}
            options={[
              { value: "", label: a.tactics.none },
              ...kinds.map((kind) => ({ value: kind, label: kindNames[kind] ?? kind })),
            ]}
          />
        )}
      </Field>
      {(["start", "end"] as const).map((end) => (
        <Field key={end} label={f[end]} error={end === "end" && endsFirst ? f.endFirst : undefined}>
          {(field) => (
            <TextInput
              {...field}
              type="date"
              value={draft[end] ?? ""}
              onChange={(event) => set({ [end]: event.target.value || undefined })}
            />
          )}
        </Field>
      ))}
      <AmountField
        label={f.cost}
        hint={f.costHint}
        unit="currency"
        style={style}
        value={draft.cost}
        onType={(typed) => {
          setUnreadable(typed === "unreadable");
          if (typed !== "unreadable") set({ cost: typed ?? undefined });
        }}
      />
      <CampaignMetrics
        metrics={workbook.metrics}
        chosen={draft.metrics ?? []}
        language={style.language}
        onChange={(metrics) => set({ metrics: metrics.length === 0 ? undefined : metrics })}
      />
      <Field label={f.owner}>
        {(field) => (
          <TextInput
            {...field}
            value={draft.owner ?? ""}
            onChange={(event) => set({ owner: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={f.status}>
        {(field) => (
          <SelectInput
            {...field}
            value={draft.status ?? "open"}
            onChange={(event) => set({ status: event.target.value as ActionStatus })}
            options={Object.entries(a.statuses).map(([value, label]) => ({ value, label }))}
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
      {!isNew && (
        <section>
          <h3>{f.actions}</h3>
          {actions.length === 0 && <p className="sub">{f.noActions}</p>}
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                <TakenActions actions={[action]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDrawer>
  );
}
