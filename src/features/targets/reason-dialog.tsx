import { type ReactNode, useId, useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { ReasonField } from "./reason-field.tsx";
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
        <ReasonField focused reason={reason} onChange={setReason} required={required} tried={missing} />
      </form>
    </Dialog>
  );
}
