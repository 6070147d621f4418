import { useEffect, useRef, useState } from "react";
import type { FieldControl } from "#ui/form/field.tsx";

/** A text that is kept when the field or the page is left: one undo step for what was written, not one a letter. */
export function KeptText({
  value,
  rows = 1,
  onKeep,
  label,
  field,
}: {
  value: string;
  rows?: number;
  onKeep: (text: string) => void;
  label?: string;
  field?: FieldControl;
}) {
  const [text, setText] = useState<string | null>(null);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    pending.current = text === null || text === value ? null : () => onKeep(text);
  });
  useEffect(() => {
    const leave = () => pending.current?.();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const keep = () => {
    pending.current?.();
    pending.current = null;
    setText(null);
  };
  const shared = { ...field, "aria-label": label, value: text ?? value, onBlur: keep };
  return rows > 1 ? (
    <textarea {...shared} className="txa" rows={rows} onChange={(event) => setText(event.target.value)} />
  ) : (
    <span className="inp wide">
      <input {...shared} type="text" autoComplete="off" onChange={(event) => setText(event.target.value)} />
    </span>
  );
}
