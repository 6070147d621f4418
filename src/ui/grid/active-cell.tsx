import { type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import type { GridCell } from "./grid-model.ts";
import type { Editing } from "./use-grid-cursor.ts";

export interface ActiveCellHandlers {
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onLeave: () => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * The field inside the active cell. It is there before the first key, with its text selected, so that an IME's composition
 * starts inside it and the first character is never lost.
 */
export function ActiveCell({
  cell,
  label,
  editing,
  field,
  handlers,
}: {
  cell: GridCell;
  label: string;
  editing: Editing | null;
  field: RefObject<HTMLInputElement | null>;
  handlers: ActiveCellHandlers;
}) {
  const resting = cell.look === "blank" && cell.editable ? "" : cell.text;
  const isEditing = editing !== null;
  return (
    <input
      ref={field}
      className={isEditing ? "cellfield" : "cellfield rest"}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={[label, cell.note ?? "", cell.remark ?? ""].filter((part) => part !== "").join(" ")}
      aria-invalid={cell.look === "unreadable" || undefined}
      readOnly={!cell.editable}
      placeholder={cell.look === "blank" && cell.editable && !isEditing ? cell.text : undefined}
      value={editing?.text ?? resting}
      onChange={(event) => handlers.onType(event.target.value)}
      onFocus={(event) => isEditing || event.target.select()}
      onKeyDown={handlers.onKeyDown}
      onBlur={(event) => document.activeElement !== event.target && handlers.onLeave()}
      onCopy={(event) => handlers.onCopy(event, false)}
      onCut={(event) => handlers.onCopy(event, true)}
      onPaste={handlers.onPaste}
    />
  );
}
