import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ActiveCell } from "./active-cell.tsx";
import { clipboardBlock, clipboardText } from "./clipboard-block.ts";
import "./grid.css";
import { GridLine, placeLabel } from "./grid-line.tsx";
import type { GridCell, GridColumn, GridEdit, GridPlace, GridRow } from "./grid-model.ts";
import { editableBelow, editableBeside, type GridShape, movedBy } from "./grid-movement.ts";
import { type GridPosition, type GridRange, isSingleCell, span } from "./grid-range.ts";
import { drawnRows, type RowHeights, rowTops } from "./row-window.ts";
import { type Editing, useGridCursor } from "./use-grid-cursor.ts";

export type EditKind = "type" | "clear" | "cut" | "fill";

export interface GridPaste {
  readonly block: readonly (readonly string[])[];
  readonly at: GridPlace;
  readonly selected: { readonly rows: number; readonly columns: number };
  /** Copied from this very grid: its rows line up with the rows shown, computed ones included. */
  readonly own: boolean;
}

export interface GridHandle {
  /** Makes a cell the active one; the focus follows when asked to, or when it is in the grid already. */
  readonly goTo: (place: GridPlace, focus: boolean) => void;
}

export interface GridProps {
  readonly label: string;
  /** Above the column of names. */
  readonly corner: ReactNode;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly nameWidth: number;
  readonly heights: RowHeights;
  /** The cells of a row, in the order of the columns. The function's identity says whether anything changed. */
  readonly cells: (row: number) => readonly GridCell[];
  readonly start: GridPlace;
  readonly foldLabel: string;
  readonly onEdit: (edits: readonly GridEdit[], kind: EditKind) => void;
  readonly onPaste: (paste: GridPaste) => void;
  /** While something is being typed; null when it is over. */
  readonly onDraft: (edit: GridEdit | null) => void;
  /** Typing was tried where it is not possible. */
  readonly onRefused: (place: GridPlace) => void;
  readonly onSelect: (range: GridRange) => void;
  readonly onFold: (row: string, open: boolean) => void;
  /** At the right end of the header, for columns that are not shown. */
  readonly trailing?: ReactNode;
  /** → at the last column. */
  readonly onBeyond?: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
  /** Stands beside a cell. */
  readonly note?: { readonly at: GridPlace; readonly content: ReactNode } | null;
  readonly ref?: Ref<GridHandle>;
}

const NOTE_WIDTH = 276;
const HEADER = 34;
const TRAILING = 60;

/** A spreadsheet-like grid on plain elements: frozen header and names, drawn row by row as they come into sight. */
export function Grid({ rows, columns, cells, nameWidth, heights, ref, note = null, ...props }: GridProps) {
  const cursor = useGridCursor(rows, columns, props.start);
  const { active, head, range, go, placeOf } = cursor;
  const [editing, setEditing] = useState<Editing | null>(null);
  const typed = useRef<Editing | null>(null);
  /** What stood in the cell when editing began. */
  const textBefore = useRef("");
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Set by whatever moves on the person's behalf. */
  const wantsFocus = useRef(false);
  const caretToEnd = useRef(false);
  const copied = useRef<string | null>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 0, width: 0 });
  const tops = useMemo(() => rowTops(rows, heights), [rows, heights]);
  const lefts = useMemo(() => columnLefts(columns), [columns]);
  // A new cache whenever the cells, or what they stand in, are others.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const known = useMemo(() => new Map<number, readonly GridCell[]>(), [cells, columns, rows]);

  function cellsOf(row: number): readonly GridCell[] {
    const found = known.get(row) ?? (rows[row]?.kind === "values" ? cells(row) : []);
    known.set(row, found);
    return found;
  }
  const cellAt = ({ row, column }: GridPosition) => cellsOf(row)[column];
  const shape: GridShape = {
    rows: rows.length,
    columns: columns.length,
    page: Math.max(1, Math.floor(view.height / heights.values) - 2),
    hasCells: (row) => rows[row]?.kind === "values",
    isFilled: (position) => (cellAt(position)?.edit ?? "") !== "",
    isEditable: (position) => cellAt(position)?.editable === true,
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
  }));

  useEffect(() => {
    const box = scroller.current!;
    const measure = () =>
      setView((before) => ({ ...before, height: box.clientHeight, width: box.parentElement!.clientWidth }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const { onSelect } = props;
  const { top, bottom, left, right } = range;
  useEffect(() => onSelect({ top, bottom, left, right }), [onSelect, top, bottom, left, right]);

  function reveal({ row, column }: GridPosition) {
    const box = scroller.current;
    if (!box) return;
    const cellLeft = lefts[column] ?? 0;
    // The columns that belong to the open one should be in sight with it.
    const beside = columns[column]?.look === "open" ? columns.slice(column + 1).filter(isCompared).length : 0;
    const cellRight = lefts[column + 1 + beside] ?? cellLeft;
    const room = box.clientWidth - nameWidth;
    if (cellLeft < box.scrollLeft) box.scrollLeft = cellLeft;
    else if (cellRight > box.scrollLeft + room) {
      // To the start of a column: half a number is worse than none.
      const least = cellRight - room;
      box.scrollLeft = Math.min(cellLeft, lefts.find((edge) => edge >= least) ?? least);
    }
    const rowTop = tops[row] ?? 0;
    const rowBottom = tops[row + 1] ?? rowTop;
    const roomBelow = box.clientHeight - HEADER;
    const above = row > 0 && rows[row - 1]!.kind === "section" ? tops[row - 1]! : rowTop;
    if (above < box.scrollTop) box.scrollTop = above;
    else if (rowBottom > box.scrollTop + roomBelow) box.scrollTop = rowBottom - roomBelow;
  }
  // At the start, after moving, and when other columns or rows are shown: whatever is active stays in sight.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => reveal(head), [head.row, head.column, columns, rows, view.height]);

  // The active cell's text is selected whenever it rests, so that the first key replaces it.
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
  });

  function move(to: GridPosition, options?: { extend?: boolean; tab?: boolean }) {
    wantsFocus.current = true;
    go(to, options);
  }

  function edit(next: Editing | null) {
    if (!typed.current) textBefore.current = cellAt(active)?.edit ?? "";
    typed.current = next;
    setEditing(next);
    props.onDraft(next && { place: placeOf(active), text: next.text });
  }

  /** What was typed is entered; nothing happens without. */
  function commit() {
    const draft = typed.current;
    if (!draft) return;
    edit(null);
    // Not compared with the cell itself: while typing that may show the draft already.
    if (draft.text !== textBefore.current) props.onEdit([{ place: placeOf(active), text: draft.text }], "type");
  }

  function selectedEditable(): GridPosition[] {
    return positions(range).filter((position) => shape.hasCells(position.row) && shape.isEditable(position));
  }

  function fill(direction: "down" | "right" | "all") {
    const text = typed.current?.text;
    edit(null);
    const single = isSingleCell(range);
    const source = (position: GridPosition): string => {
      if (direction === "all") return text ?? cellAt(active)?.edit ?? "";
      if (direction === "right") return textAt({ row: position.row, column: single ? range.left - 1 : range.left });
      return textAt({ row: single ? rowAbove(position.row) : firstValues(range), column: position.column });
    };
    const edits = selectedEditable()
      .filter(
        ({ row, column }) =>
          single || direction === "all" || (direction === "right" ? column > range.left : row > firstValues(range)),
      )
      .map((position) => ({ place: placeOf(position), text: source(position) }));
    if (edits.length > 0) props.onEdit(edits, "fill");
  }
  const textAt = (position: GridPosition) => cellAt(position)?.edit ?? "";
  const rowAbove = (row: number) => movedBy(shape, { row, column: 0 }, "ArrowUp", false)?.row ?? row;
  const firstValues = ({ top: first, bottom: end }: GridRange) => span(first, end).find(shape.hasCells) ?? first;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // An IME's keys are the IME's; 229 is what some report instead of isComposing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const handled = altKey ? foldKey(key) : command ? commandKey(key, shiftKey) : plainKey(event, key, shiftKey);
    if (handled) event.preventDefault();
  }

  function foldKey(key: string): boolean {
    const row = rows[active.row];
    if ((key !== "ArrowDown" && key !== "ArrowUp") || row?.kind !== "values" || row.open === undefined) return false;
    props.onFold(row.id, key === "ArrowDown");
    return true;
  }

  function commandKey(key: string, shift: boolean): boolean {
    if (key === "Enter") fill("all");
    else if (typed.current?.how === "caret") return false;
    else if (/^[dr]$/i.test(key)) fill(/d/i.test(key) ? "down" : "right");
    else if (typed.current !== null && /^[zyaxcv]$/i.test(key)) return false;
    else if (/^z$/i.test(key)) (shift ? props.onRedo : props.onUndo)();
    else if (/^y$/i.test(key)) props.onRedo();
    else if (/^a$/i.test(key)) {
      move({ row: movedBy(shape, active, "Home", true)!.row, column: 0 });
      move(movedBy(shape, active, "End", true)!, { extend: true });
    } else return moveKey(key, shift, true);
    return true;
  }

  function moveKey(key: string, shift: boolean, far: boolean): boolean {
    const from = shift ? head : active;
    const to = movedBy(shape, from, key, far);
    if (!to) return false;
    commit();
    if (key === "ArrowRight" && !far && to === from) props.onBeyond?.();
    move(to, { extend: shift });
    return true;
  }

  function plainKey(event: KeyboardEvent<HTMLInputElement>, key: string, shift: boolean): boolean {
    const draft = typed.current;
    if (key === "Enter") {
      commit();
      const column = cursor.runStart ?? active.column;
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
    if (key === "F2") {
      if (!draft) beginEdit();
      else edit({ ...draft, how: "caret" });
      return true;
    }
    if (draft?.how === "caret") return false;
    if (!draft && (key === "Delete" || key === "Backspace")) {
      const edits = selectedEditable().map((position) => ({ place: placeOf(position), text: "" }));
      if (edits.length > 0) props.onEdit(edits, "clear");
      else props.onRefused(placeOf(active));
      return true;
    }
    if (!draft && (key === "?" || key === "？")) {
      props.onHelp();
      return true;
    }
    if (!draft && key.length === 1 && event.currentTarget.readOnly) {
      props.onRefused(placeOf(active));
      return true;
    }
    if (draft && (key === "Home" || key === "End")) return false;
    return moveKey(key, shift, false);
  }

  function beginEdit() {
    const cell = cellAt(active);
    if (!cell?.editable) {
      props.onRefused(placeOf(active));
      return;
    }
    caretToEnd.current = true;
    edit({ text: cell.edit, how: "caret" });
  }

  function onCopy(event: ClipboardEvent, cut: boolean) {
    if (typed.current) return;
    event.preventDefault();
    const block = span(range.top, range.bottom)
      .filter(shape.hasCells)
      .map((row) => span(range.left, range.right).map((column) => textAt({ row, column })));
    copied.current = clipboardText(block);
    event.clipboardData.setData("text/plain", copied.current);
    if (!cut) return;
    const edits = selectedEditable().map((position) => ({ place: placeOf(position), text: "" }));
    if (edits.length > 0) props.onEdit(edits, "cut");
  }

  function onPaste(event: ClipboardEvent) {
    if (typed.current) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text === "") return;
    const own = copied.current !== null && sameLines(copied.current, text);
    const rowsSelected = span(range.top, range.bottom).filter(shape.hasCells).length;
    props.onPaste({
      block: clipboardBlock(text),
      at: placeOf({ row: firstValues(range), column: range.left }),
      selected: { rows: rowsSelected, columns: range.right - range.left + 1 },
      own,
    });
  }

  function onMouseDown(event: MouseEvent) {
    if (event.button !== 0 || (event.target as Element).closest("[data-fold]")) return;
    const position = positionUnder(event.target);
    if (!position) return;
    const same = position.row === active.row && position.column === active.column;
    if (same && typed.current) return;
    event.preventDefault();
    commit();
    move(position, { extend: event.shiftKey });
    if (same) field.current?.focus({ preventScroll: true });
    dragFrom(position);
  }

  function dragFrom(start: GridPosition) {
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

  function onClick(event: MouseEvent) {
    const row = (event.target as Element).closest("[data-fold]")?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const folded = row === undefined ? undefined : rows[Number(row)];
    if (folded?.kind === "values") props.onFold(folded.id, !folded.open);
  }

  const activeRow = rows[active.row];
  const activeCell = cellAt(active);
  const activeField = activeRow?.kind === "values" && activeCell && (
    <ActiveCell
      cell={activeCell}
      label={placeLabel(activeRow, columns[active.column]!)}
      editing={editing}
      field={field}
      handlers={{
        onType: (text) => edit({ text, how: typed.current?.how ?? "replace" }),
        onKeyDown,
        onLeave: commit,
        onCopy,
        onPaste,
      }}
    />
  );
  const template = `${nameWidth}px ${columns.map(({ width }) => `${width}px`).join(" ")}`;
  const trail = props.trailing === undefined ? 0 : TRAILING;
  // Before it is measured, a window's worth.
  const height = view.height || 900;
  const drawn = drawnRows(tops, view.top, height, active.row);

  return (
    <div className="gridframe">
      {/* Keys are the active cell's. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        ref={scroller}
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
            "--gridwidth": `${nameWidth + lefts.at(-1)! + trail}px`,
          } as CSSProperties
        }
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) =>
          setView((before) => ({ ...before, top: scrollTop, left: scrollLeft }))
        }
        onMouseDown={onMouseDown}
        onDoubleClick={(event) => positionUnder(event.target) && !typed.current && beginEdit()}
        onClick={onClick}
      >
        <div role="row" aria-rowindex={1} className="gline ghead">
          <div role="columnheader" className="gname">
            {props.corner}
          </div>
          {columns.map(({ id, header, look }, index) => (
            <div key={id} role="columnheader" aria-colindex={index + 2} className={`gcell ${look ?? ""}`}>
              {header}
            </div>
          ))}
          {props.trailing !== undefined && (
            <div role="columnheader" className="gcell trailing">
              {props.trailing}
            </div>
          )}
        </div>
        <div role="rowgroup" className="gbody" style={{ height: tops.at(-1) }}>
          {drawn.map((index) => {
            const row = rows[index]!;
            const selected = index >= range.top && index <= range.bottom;
            const isActive = index === active.row;
            return (
              <GridLine
                key={row.id}
                row={row}
                index={index}
                top={tops[index]!}
                height={heights[row.kind]}
                columns={columns}
                cells={cellsOf(index)}
                activeColumn={isActive ? active.column : -1}
                from={selected ? range.left : 1}
                to={selected ? range.right : 0}
                field={isActive ? activeField : null}
                foldLabel={props.foldLabel}
                last={index === rows.length - 1}
              />
            );
          })}
        </div>
      </div>
      {note && (
        <CellNote at={notePosition(note.at)} room={view.width}>
          {note.content}
        </CellNote>
      )}
    </div>
  );

  /** Beside the cell, right of it where there is room; null while the cell is out of sight. */
  function notePosition(place: GridPlace): { left: number; right: number; top: number } | null {
    const row = rows.findIndex(({ id }) => id === place.row);
    const column = columns.findIndex(({ id }) => id === place.column);
    const y = (tops[row] ?? 0) - view.top;
    if (row < 0 || column < 0 || y < 0 || y > height - HEADER) return null;
    const x = nameWidth + (lefts[column] ?? 0) - view.left;
    return { left: x, right: x + (columns[column]?.width ?? 0), top: y + HEADER };
  }
}

function CellNote({
  at,
  room,
  children,
}: {
  at: { left: number; right: number; top: number } | null;
  /** Width of the frame: beyond it there is the next panel, which may be covered, but not the window's edge. */
  room: number;
  children: ReactNode;
}) {
  if (!at) return null;
  const beside = at.right + NOTE_WIDTH < room + NOTE_WIDTH / 2 || at.left < NOTE_WIDTH;
  const left = beside ? at.right + 12 : at.left - NOTE_WIDTH - 12;
  return (
    <div className={beside ? "cellnote" : "cellnote before"} role="status" style={{ left, top: at.top - 14 }}>
      {children}
    </div>
  );
}

function positionUnder(target: EventTarget | null): GridPosition | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset["column"];
  const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function columnLefts(columns: readonly GridColumn[]): readonly number[] {
  const lefts = [0];
  for (const { width } of columns) lefts.push(lefts.at(-1)! + width);
  return lefts;
}

function isCompared({ look }: GridColumn): boolean {
  return look === "compare";
}

function positions({ top, bottom, left, right }: GridRange): GridPosition[] {
  return span(top, bottom).flatMap((row) => span(left, right).map((column) => ({ row, column })));
}

function sameLines(one: string, other: string): boolean {
  return plainLines(one) === plainLines(other);
}

function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/\n$/, "");
}
