import type { MouseEvent, RefObject } from "react";
import type { Move } from "./grid-keys.ts";
import type { GridEvents } from "./grid-props.ts";
import type { GridPosition } from "./grid-range.ts";
import type { GridScene } from "./grid-scene.ts";
import type { GridEditing } from "./use-grid-editing.ts";

/** Clicking, dragging over and folding by mouse. */
export function gridPointer(
  { active, range, rows, placeOf }: GridScene,
  { typed, commit, begin }: GridEditing,
  move: Move,
  field: RefObject<HTMLInputElement | null>,
  { onFold, onMenu }: GridEvents,
) {
  return {
    onContextMenu(event: MouseEvent) {
      const position = positionUnder(event.target);
      if (!position || typed.current) return;
      event.preventDefault();
      const { top, bottom, left, right } = range;
      const inside =
        position.row >= top && position.row <= bottom && position.column >= left && position.column <= right;
      if (!inside) move(position);
      onMenu(placeOf(position), event.target as HTMLElement);
    },

    onMouseDown(event: MouseEvent) {
      if (event.button !== 0 || (event.target as Element).closest("[data-fold]")) return;
      const position = positionUnder(event.target);
      if (!position) return;
      const same = position.row === active.row && position.column === active.column;
      if (same && typed.current) return;
      event.preventDefault();
      commit();
      move(position, { extend: event.shiftKey });
      if (same) field.current?.focus({ preventScroll: true });
      dragFrom(position, move);
    },

    onDoubleClick(event: MouseEvent) {
      if (positionUnder(event.target) && !typed.current) begin();
    },

    onClick(event: MouseEvent) {
      const row = (event.target as Element).closest("[data-fold]")?.closest<HTMLElement>("[data-row]")?.dataset["row"];
      const folded = row === undefined ? undefined : rows[Number(row)];
      if (folded?.kind === "values") onFold(folded.id, !folded.open);
    },
  };
}

function dragFrom(start: GridPosition, move: Move) {
  let last = start;
  const over = (event: globalThis.MouseEvent) => {
    const position = positionUnder(event.target);
    if (!position || (position.row === last.row && position.column === last.column)) return;
    last = position;
    move(position, { extend: true });
  };
  const stop = () => {
    window.removeEventListener("mousemove", over);
    window.removeEventListener("mouseup", stop);
  };
  window.addEventListener("mousemove", over);
  window.addEventListener("mouseup", stop);
}

function positionUnder(target: EventTarget | null): GridPosition | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset["column"];
  const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
