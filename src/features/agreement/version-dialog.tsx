import { useState } from "react";
import {
  type AgreementField,
  agreementDifferences,
  agreementFields,
  versionBefore,
} from "#domain/agreement/agreement-versions.ts";
import type { Agreement, AgreementVersion, Language } from "#domain/workbook.ts";
import { removeAgreementVersion } from "#state/commands/remove-agreement-version.ts";
import { saveAgreementVersion } from "#state/commands/save-agreement-version.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field, type FieldControl } from "#ui/form/field.tsx";
import { FormDrawer } from "#ui/form/form-drawer.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatDay } from "#ui/format/format-day.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { texts } from "./texts.ts";

/** A version being written. `why`: the first one, one that changes the agreement, or a correction of one not yet in force. */
export interface VersionDraft {
  readonly version: AgreementVersion;
  readonly why: "create" | "revise" | "correct";
}

const written = ["lead", "mql", "sql", "handOver", "followUp", "feedback"] as const;

/** Writes a version; nothing in it is demanded, what is left open is named once it is kept. */
export function VersionDialog({
  draft: { version, why },
  agreement,
  language,
  onClose,
}: {
  draft: VersionDraft;
  agreement: Agreement | null;
  language: Language;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const [draft, setDraft] = useState(version);
  const [refused, setRefused] = useState(false);
  const set = (fields: { readonly [Key in keyof AgreementVersion]?: AgreementVersion[Key] | undefined }) =>
    setDraft({ ...draft, ...fields } as AgreementVersion);
  const before = versionBefore(agreement, version);
  const differs = agreementDifferences(before, draft).length > 0;
  const early = before?.validFrom !== undefined && draft.validFrom !== undefined && draft.validFrom <= before.validFrom;
  const blank = written.filter((field) => (draft[field]?.trim() ?? "") === "");

  function save() {
    const kept = Object.fromEntries(
      [...agreementFields, "note" as const].map((field) => [field, draft[field]?.trim() || undefined]),
    );
    const done = store.dispatch(saveAgreementVersion({ ...draft, ...kept }, t.subject));
    setRefused(!done.ok);
    if (!done.ok) return;
    announceDone((spoken) => texts[spoken].saved);
    onClose();
  }

  function remove() {
    if (!store.dispatch(removeAgreementVersion(version.id, t.subject)).ok) return;
    announceDone((spoken) => texts[spoken].removed);
    onClose();
  }

  function example(field: AgreementField): string {
    const words = t.hints[field].replace(/^(例：|Example: )/, "");
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  const area = (field: AgreementField | "note") => (control: FieldControl) => (
    <textarea
      {...control}
      className="txa"
      rows={2}
      value={draft[field] ?? ""}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );

  return (
    <FormDrawer
      title={t.formTitle[why]}
      className="agreementform"
      words={t}
      onSave={save}
      onRemove={why === "correct" ? remove : undefined}
      onClose={onClose}
    >
      {refused && <Notice tone="bad">{t.refused}</Notice>}
      {blank.length > 0 && (
        <span>
          <Button size="small" onClick={() => set(Object.fromEntries(blank.map((field) => [field, example(field)])))}>
            {t.fill}
          </Button>
        </span>
      )}
      {written.map((field) => (
        <Field key={field} label={t.fields[field]} hint={t.hints[field]}>
          {area(field)}
        </Field>
      ))}
      <Field label={t.fields.owner} hint={t.hints.owner}>
        {(field) => (
          <TextInput {...field} value={draft.owner ?? ""} onChange={(event) => set({ owner: event.target.value })} />
        )}
      </Field>
      <Field
        label={t.fields.validFrom}
        hint={t.hints.validFrom}
        error={early ? t.outOfOrder(formatDay(before.validFrom, language)) : undefined}
      >
        {(field) => (
          <TextInput
            {...field}
            type="date"
            value={draft.validFrom ?? ""}
            onChange={(event) => set({ validFrom: event.target.value || undefined })}
          />
        )}
      </Field>
      {before && (
        <Field label={t.reason} hint={t.reasonHint}>
          {area("note")}
        </Field>
      )}
      {before && (!differs || (draft.note?.trim() ?? "") === "") && (
        <p className="sub" role="status">
          {differs ? t.reasonMissing : t.unchanged}
        </p>
      )}
    </FormDrawer>
  );
}
