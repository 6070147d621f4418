import type { ComponentPropsWithRef, ReactNode } from "react";

/** A one-line field; `unit` stands inside it, after the value. `amount` sets figures to the right. */
export function TextInput({
  unit,
  amount = false,
  className = "",
  ...rest
}: ComponentPropsWithRef<"input"> & { unit?: ReactNode; amount?: boolean }) {
  return (
    <span className="inp">
      <input
        type="text"
        autoComplete="off"
        className={`${amount ? "amt" : ""} ${className}`.trim() || undefined}
        inputMode={amount ? "decimal" : undefined}
        {...rest}
      />
      {unit !== undefined && unit !== null && <span>{unit}</span>}
    </span>
  );
}
