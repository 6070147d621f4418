import { type RefObject, useEffect, useRef, useState } from "react";
import type { GridEvents } from "./grid-props.ts";
import type { GridScene } from "./grid-scene.ts";
import type { Editing } from "./use-grid-cursor.ts";

export interface GridEditing {
  /** What is being typed, as it is drawn. */
  readonly editing: Editing | null;
  /** The same without delay: several keys may come between two drawings. */
  readonly typed: RefObject<Editing | null>;
  /** Set while the caret is to be put behind the text. */
  readonly caretToEnd: RefObject<boolean>;
  readonly edit: (next: Editing | null) => void;
  /** What was typed is entered; nothing happens without. */
  readonly commit: () => void;
  /** F2 or double click: the cell's text, to be changed at its end. */
  readonly begin: () => void;
}

/** Typing into the active cell: begun, changed, entered or dropped. */
export function useGridEditing(
  { active, cellAt, placeOf }: GridScene,
  { onDraft, onEdit, onRefused }: GridEvents,
): GridEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  const typed = useRef<Editing | null>(null);
  const caretToEnd = useRef(false);
  /** The cell in which editing began, which may be out of sight by now, and what stood in it. */
  const began = useRef({ place: placeOf(active), text: "" });

  function edit(next: Editing | null) {
    if (!typed.current) began.current = { place: placeOf(active), text: cellAt(active)?.edit ?? "" };
    typed.current = next;
    setEditing(next);
    onDraft(next && { place: began.current.place, text: next.text });
  }

  function commit() {
    const draft = typed.current;
    if (!draft) return;
    edit(null);
    // Not compared with the cell itself: while typing that may show the draft already.
    const { place, text } = began.current;
    if (draft.text !== text) onEdit([{ place, text: draft.text }], "type");
  }

  function begin() {
    const cell = cellAt(active);
    if (!cell?.editable) {
      onRefused(placeOf(active));
      return;
    }
    caretToEnd.current = true;
    edit({ text: cell.edit, how: "caret" });
  }

  // What is being typed when the page is left for another, or closed, was meant.
  const leave = useRef(commit);
  useEffect(() => {
    leave.current = commit;
  });
  useEffect(() => {
    const now = () => leave.current();
    window.addEventListener("pagehide", now);
    return () => {
      window.removeEventListener("pagehide", now);
      now();
    };
  }, []);

  return { editing, typed, caretToEnd, edit, commit, begin };
}
