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
  /** What stood in the cell when editing began. */
  const textBefore = useRef("");

  function edit(next: Editing | null) {
    if (!typed.current) textBefore.current = cellAt(active)?.edit ?? "";
    typed.current = next;
    setEditing(next);
    onDraft(next && { place: placeOf(active), text: next.text });
  }

  function commit() {
    const draft = typed.current;
    if (!draft) return;
    edit(null);
    // Not compared with the cell itself: while typing that may show the draft already.
    if (draft.text !== textBefore.current) onEdit([{ place: placeOf(active), text: draft.text }], "type");
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
