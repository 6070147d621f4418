import type { KeyboardEvent } from "react";
import { editableBelow, editableBeside, movedBy } from "./grid-movement.ts";
import type { GridEvents } from "./grid-props.ts";
import type { GridPosition } from "./grid-range.ts";
import { editsOfSelection, filledCells, type GridScene } from "./grid-scene.ts";
import type { GridEditing } from "./use-grid-editing.ts";

/** Moves on the person's behalf: the focus follows. */
export type Move = (to: GridPosition, options?: { extend?: boolean; tab?: boolean }) => void;

/** The keys of a spreadsheet, for the field of the active cell. */
export function gridKeys(
  scene: GridScene,
  { typed, edit, commit, begin }: GridEditing,
  move: Move,
  events: GridEvents,
): (event: KeyboardEvent<HTMLInputElement>) => void {
  const { active, head, rows, shape, placeOf, runStart } = scene;
  return (event) => {
    // An IME's keys are the IME's; 229 is what some report instead of isComposing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const handled = altKey ? foldKey(key) : command ? commandKey(key, shiftKey) : plainKey(event, key, shiftKey);
    if (handled) event.preventDefault();
  };

  function foldKey(key: string): boolean {
    const row = rows[active.row];
    if ((key !== "ArrowDown" && key !== "ArrowUp") || row?.kind !== "values" || row.open === undefined) return false;
    events.onFold(row.id, key === "ArrowDown");
    return true;
  }

  function commandKey(key: string, shift: boolean): boolean {
    if (key === "Enter") fill("all");
    else if (typed.current?.how === "caret") return false;
    else if (/^[dr]$/i.test(key)) fill(/d/i.test(key) ? "down" : "right");
    else if (typed.current !== null && /^[zyaxcv]$/i.test(key)) return false;
    else if (/^z$/i.test(key)) (shift ? events.onRedo : events.onUndo)();
    else if (/^y$/i.test(key)) events.onRedo();
    else if (/^a$/i.test(key)) {
      move({ row: movedBy(shape, active, "Home", true)!.row, column: 0 });
      move(movedBy(shape, active, "End", true)!, { extend: true });
    } else return moveKey(key, shift, true);
    return true;
  }

  function fill(direction: "down" | "right" | "all") {
    const text = typed.current?.text;
    edit(null);
    const edits = filledCells(scene, direction, text);
    if (edits.length > 0) events.onEdit(edits, "fill");
  }

  function moveKey(key: string, shift: boolean, far: boolean): boolean {
    const from = shift ? head : active;
    const to = movedBy(shape, from, key, far);
    if (!to) return false;
    commit();
    if (key === "ArrowRight" && !far && to === from) events.onBeyond?.();
    move(to, { extend: shift });
    return true;
  }

  function plainKey(event: KeyboardEvent<HTMLInputElement>, key: string, shift: boolean): boolean {
    const draft = typed.current;
    if (key === "Enter") {
      commit();
      const column = runStart ?? active.column;
      move(editableBelow(shape, { row: active.row, column }, shift ? -1 : 1) ?? active);
      return true;
    }
    if (key === "Tab") {
      commit();
      const next = editableBeside(shape, active, shift ? -1 : 1);
      if (next) move(next, { tab: true });
      return next !== null;
    }
    if (key === "Escape") {
      if (!draft) return false;
      edit(null);
      return true;
    }
    if (key === "F2" && shift) {
      commit();
      events.onRemark(placeOf(active));
      return true;
    }
    if (key === "F2") {
      if (!draft) begin();
      else edit({ ...draft, how: "caret" });
      return true;
    }
    if (draft?.how === "caret") return false;
    if (!draft) {
      const done = restingKey(event, key);
      if (done !== null) return done;
    }
    if (draft && (key === "Home" || key === "End")) return false;
    return moveKey(key, shift, false);
  }

  /** Keys that mean something of their own while nothing is being typed; null for the others. */
  function restingKey({ currentTarget, shiftKey }: KeyboardEvent<HTMLInputElement>, key: string): boolean | null {
    if (key === "Delete" || key === "Backspace") {
      const edits = editsOfSelection(scene, () => "");
      if (edits.length > 0) events.onEdit(edits, "clear");
      else events.onRefused(placeOf(active));
      return true;
    }
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      events.onMenu(placeOf(active), currentTarget);
      return true;
    }
    if (key === "?" || key === "？") {
      events.onHelp();
      return true;
    }
    if (key.length === 1 && currentTarget.readOnly) {
      events.onRefused(placeOf(active));
      return true;
    }
    return null;
  }
}
