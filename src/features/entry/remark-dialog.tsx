import { useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

/** A remark on one number, written or changed. Ctrl+Enter keeps it. */
export function RemarkDialog({
  place,
  saved,
  onSave,
  onClose,
}: {
  /** 「リード獲得数 9月」 */
  place: string;
  saved: string;
  onSave: (text: string) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts).remark;
  const [text, setText] = useState(saved);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title(place)}
      actions={
        <>
          {saved !== "" && (
            <Button look="text" onClick={() => onSave("")}>
              {t.remove}
            </Button>
          )}
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" onClick={() => onSave(text)}>
            {t.save}
          </Button>
        </>
      }
    >
      <Field label={t.label} hint={t.hint}>
        {(control) => (
          <textarea
            {...control}
            className="txa"
            maxLength={1000}
            // The one thing this dialog is for.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onSave(text);
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
