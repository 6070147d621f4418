import { type CSSProperties, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { ActiveCell } from "./active-cell.tsx";
import "./grid.css";
import { GridCellNote } from "./grid-cell-note.tsx";
import { GridHeader } from "./grid-header.tsx";
import { gridKeys, type Move } from "./grid-keys.ts";
import { GridLine, placeLabel } from "./grid-line.tsx";
import { gridPointer } from "./grid-pointer.ts";
import type { GridProps } from "./grid-props.ts";
import { filledCells, type GridScene } from "./grid-scene.ts";
import { drawnRows } from "./row-window.ts";
import { useGridClipboard } from "./use-grid-clipboard.ts";
import { useGridCursor } from "./use-grid-cursor.ts";
import { useGridEditing } from "./use-grid-editing.ts";
import { useGridView } from "./use-grid-view.ts";
import { useKnownCells } from "./use-known-cells.ts";

const TRAILING = 72;

/** A spreadsheet-like grid on plain elements: frozen header and names, drawn row by row as they come into sight. */
export function Grid({ rows, columns, cells, nameWidth, heights, ref, note = null, ...props }: GridProps) {
  const cursor = useGridCursor(rows, columns, props.start);
  const { active, head, range, go } = cursor;
  const trail = props.trailing === undefined ? 0 : TRAILING;
  const view = useGridView(rows, columns, { nameWidth, trail, heights, head, hasNote: note !== null });
  const field = useRef<HTMLInputElement>(null);
  /** Set by whatever moves on the person's behalf. */
  const wantsFocus = useRef(false);
  const cellsOf = useKnownCells(rows, columns, cells);
  const cellAt: GridScene["cellAt"] = ({ row, column }) => cellsOf(row)[column];
  const scene: GridScene = {
    ...cursor,
    rows,
    columns,
    cellAt,
    shape: {
      rows: rows.length,
      columns: columns.length,
      page: view.page,
      hasCells: (row) => rows[row]?.kind === "values",
      isFilled: (position) => (cellAt(position)?.edit ?? "") !== "",
      isEditable: (position) => cellAt(position)?.editable === true,
    },
  };
  const editor = useGridEditing(scene, props);
  const { editing, typed, caretToEnd, edit, commit } = editor;
  const clipboard = useGridClipboard(scene, editor, props);

  const move: Move = (to, options) => {
    wantsFocus.current = true;
    go(to, options);
  };

  useImperativeHandle(ref, () => ({
    goTo: (place, focus) => {
      const row = rows.findIndex(({ id }) => id === place.row);
      const column = columns.findIndex(({ id }) => id === place.column);
      if (row < 0 || column < 0) return;
      wantsFocus.current = focus || document.activeElement === field.current;
      commit();
      go({ row, column });
      if (wantsFocus.current) field.current?.focus({ preventScroll: true });
    },
    focus: () => field.current?.focus({ preventScroll: true }),
    fill: (direction) => {
      const edits = filledCells(scene, direction);
      if (edits.length > 0) props.onEdit(edits, "fill");
    },
  }));

  const { onSelect } = props;
  const { top, bottom, left, right } = range;
  useEffect(() => onSelect({ top, bottom, left, right }), [onSelect, top, bottom, left, right]);

  const activeRow = rows[active.row];
  const activeCell = cellAt(active);
  // The active cell's text is selected whenever it rests, so that the first key replaces it; not at every drawing, since
  // selecting makes the browser lay everything out at once.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    if (editing) {
      if (caretToEnd.current) input.setSelectionRange(editing.text.length, editing.text.length);
      caretToEnd.current = false;
      return;
    }
    if (wantsFocus.current) input.focus({ preventScroll: true });
    wantsFocus.current = false;
    if (document.activeElement === input) input.select();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editing, active.row, active.column, activeRow?.id, activeCell?.text, cursor.moved]);

  const activeField = activeRow?.kind === "values" && activeCell && (
    <ActiveCell
      cell={activeCell}
      label={placeLabel(activeRow, columns[active.column]!)}
      editing={editing}
      field={field}
      handlers={{
        onType: (text) => edit({ text, how: typed.current?.how ?? "replace" }),
        onKeyDown: gridKeys(scene, editor, move, props),
        onLeave: commit,
        ...clipboard,
      }}
    />
  );
  const template = `${nameWidth}px ${columns.map(({ width }) => `${width}px`).join(" ")}`;

  return (
    <div className="gridframe">
      {/* Keys are the active cell's. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        ref={view.scroller}
        className="gridscroll"
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        // One Tab stop: the field of the active cell.
        tabIndex={-1}
        style={
          {
            "--columns": template,
            "--trail": `${trail}px`,
            "--gridwidth": `${nameWidth + view.columnsWidth}px`,
            "--frozen": `${nameWidth}px`,
          } as CSSProperties
        }
        onScroll={view.onScroll}
        {...gridPointer(scene, editor, move, field, props)}
      >
        <GridHeader corner={props.corner} columns={columns} trailing={props.trailing} />
        <div role="rowgroup" className="gbody" style={{ height: view.tops.at(-1) }}>
          {drawnRows(view.tops, view.top, view.height, active.row).map((index) => {
            const row = rows[index]!;
            const selected = index >= top && index <= bottom;
            const isActive = index === active.row;
            return (
              <GridLine
                key={row.id}
                row={row}
                index={index}
                top={view.tops[index]!}
                height={heights[row.kind]}
                columns={columns}
                cells={cellsOf(index)}
                activeColumn={isActive ? active.column : -1}
                from={selected ? left : 1}
                to={selected ? right : 0}
                first={view.drawn.first}
                until={view.drawn.last}
                field={isActive ? activeField : null}
                foldLabel={props.foldLabel}
                last={index === rows.length - 1}
              />
            );
          })}
        </div>
      </div>
      {note && (
        <GridCellNote at={view.notePlace(note.at)} room={view.width}>
          {note.content}
        </GridCellNote>
      )}
    </div>
  );
}
