import { type ReactNode, useId } from "react";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { bilingual, useTexts } from "#ui/language/language.tsx";

const texts = bilingual({ required: "必須", optional: "任意" }, { required: "required", optional: "optional" });

/** What the control inside a field must carry, to be announced with its label, hint and error. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Label above, support text, the control, error below. The control is given its ids as a function's argument. */
export function Field({
  label,
  hint,
  error,
  need,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  need?: "required" | "optional";
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const words = useTexts(texts);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint === undefined ? "" : hintId, error ? errorId : ""].filter(Boolean).join(" ");
  return (
    <div className="fld">
      <label htmlFor={id}>
        {label}
        {need && <span className="need">{words[need]}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p className="err" id={errorId}>
          <WarningIcon size={14} />
          {error}
        </p>
      )}
    </div>
  );
}
