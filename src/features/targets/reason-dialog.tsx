import { type ReactNode, useId, useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

/** Asks why targets change; only a closed month cannot do without. */
export function ReasonDialog({
  title,
  required = false,
  onSave,
  onClose,
  children,
}: {
  title: string;
  required?: boolean;
  onSave: (reason: string) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const id = useId();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={id}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (required && reason.trim() === "") setMissing(true);
          else onSave(reason);
        }}
      >
        <p>{children}</p>
        <Field
          label={t.reason}
          hint={t.reasonHint}
          need={required ? "required" : "optional"}
          error={missing && reason.trim() === "" ? t.reasonMissing : undefined}
        >
          {(field) => (
            <TextInput
              {...field}
              // The one field of a dialog that was asked for.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              className="wide"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
