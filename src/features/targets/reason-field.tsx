import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Why targets change: required, and said to be missing once saving was tried, where a closed month is among them. */
export function ReasonField({
  reason,
  onChange,
  required,
  tried,
  hint,
  focused = false,
}: {
  reason: string;
  onChange: (reason: string) => void;
  required: boolean;
  tried: boolean;
  hint?: string;
  focused?: boolean;
}) {
  const t = useTexts(texts);
  return (
    <Field
      label={t.reason}
      hint={hint ?? t.reasonHint}
      need={required ? "required" : "optional"}
      error={required && tried && reason.trim() === "" ? t.reasonMissing : undefined}
    >
      {(field) => (
        <TextInput
          {...field}
          // Only as the one field of a dialog that was asked for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={focused}
          className="wide"
          maxLength={1000}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
