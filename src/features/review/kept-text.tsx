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
  const pressed = useRef(false);
  useEffect(() => {
    pending.current = text === null || text === value ? null : () => onKeep(text);
  });
  useEffect(() => {
    const leave = () => pending.current?.();
    const press = () => {
      pressed.current = true;
    };
    const release = () => {
      pressed.current = false;
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("pointerdown", press, true);
    window.addEventListener("pointerup", release, true);
    window.addEventListener("pointercancel", release, true);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pointerdown", press, true);
      window.removeEventListener("pointerup", release, true);
      window.removeEventListener("pointercancel", release, true);
      leave();
    };
  }, []);
  const keep = () => {
    pending.current?.();
    pending.current = null;
    setText(null);
  };
  // Keeping can move what stands below: not between the press of a button and its release, or the click would miss it.
  const keepOnRelease = () => {
    if (!pressed.current) return keep();
    const then = () => {
      window.removeEventListener("pointerup", then, true);
      window.removeEventListener("pointercancel", then, true);
      keep();
    };
    window.addEventListener("pointerup", then, true);
    window.addEventListener("pointercancel", then, true);
  };
  const shared = { ...field, "aria-label": label, value: text ?? value, onBlur: keepOnRelease };
  return rows > 1 ? (
    <textarea {...shared} className="txa" rows={rows} onChange={(event) => setText(event.target.value)} />
  ) : (
    <span className="inp wide">
      <input {...shared} type="text" autoComplete="off" onChange={(event) => setText(event.target.value)} />
    </span>
  );
}
