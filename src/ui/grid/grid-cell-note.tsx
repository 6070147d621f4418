import type { ReactNode } from "react";

/** Where a note's cell is in the frame, in pixels. */
export interface NotePlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const WIDTH = 276;

/** Beside the cell, never over the next one to type in; not there while the cell is out of sight. */
export function GridCellNote({
  at,
  room,
  children,
}: {
  at: NotePlace | null;
  /** Width of the frame: beyond it there is the next panel, which may be covered, but not the window's edge. */
  room: number;
  children: ReactNode;
}) {
  if (!at) return null;
  const beside = at.right + WIDTH < room + WIDTH / 2 || at.left < WIDTH;
  const left = beside ? at.right + 12 : at.left - WIDTH - 12;
  return (
    <div className={beside ? "cellnote" : "cellnote before"} role="status" style={{ left, top: at.top - 14 }}>
      {children}
    </div>
  );
}
