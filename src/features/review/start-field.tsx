import type { Action } from "#domain/workbook.ts";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

/** The day an action begins, from which its effect is measured; missing, it is asked for. */
export function StartField({
  label,
  action,
  onKeep,
}: {
  label: string;
  action: Action;
  onKeep: Meeting["keepAction"];
}) {
  const t = useTexts(texts);
  return (
    <Field label={label} hint={action.startedOn ? undefined : t.startMissing}>
      {(field) => (
        <TextInput
          {...field}
          type="date"
          value={action.startedOn ?? ""}
          onChange={(event) => onKeep({ ...action, startedOn: event.target.value || undefined })}
        />
      )}
    </Field>
  );
}
