import { memo, type ReactNode } from "react";
import { ChevronDownIcon, ChevronRightIcon } from "#ui/icon/icon.tsx";
import type { GridCell, GridColumn, GridRow, GridValues } from "./grid-model.ts";

/** One row of the grid; drawn anew only when something in it changes. */
export const GridLine = memo(function GridLine({
  row,
  index,
  top,
  height,
  columns,
  cells,
  activeColumn,
  from,
  to,
  first,
  until,
  field,
  foldLabel,
  last,
}: {
  row: GridRow;
  index: number;
  top: number;
  height: number;
  columns: readonly GridColumn[];
  cells: readonly GridCell[];
  /** Of the active cell, when it is in this row; -1 otherwise. */
  activeColumn: number;
  /** Selected columns; empty when `from` is beyond `to`. */
  from: number;
  to: number;
  /** Columns to draw; the active one is drawn wherever it is. */
  first: number;
  until: number;
  field: ReactNode;
  foldLabel: string;
  last: boolean;
}) {
  const isWhole = first === 0 && until === columns.length - 1;
  const place = { height, transform: `translateY(${top}px)` };
  if (row.kind === "section") {
    return (
      <div role="row" aria-rowindex={index + 2} className="gline sec" style={place}>
        <div role="rowheader" className="gname" aria-colspan={columns.length + 1}>
          <b>{row.name}</b>
          {row.note !== undefined && <span className="from">{row.note}</span>}
        </div>
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`gline${row.calculated ? " calc" : ""}${row.indent ? " part" : ""}${last ? " last" : ""}`}
      style={place}
      data-row={index}
    >
      <RowName row={row} foldLabel={foldLabel} />
      {columns.map((column, at) => {
        const isActive = at === activeColumn;
        if (!isActive && (at < first || at > until)) return null;
        const cell = cells[at]!;
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 2}
            // ARIA 1.2 has aria-readonly for gridcells.
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
            aria-readonly={cell.editable ? undefined : true}
            aria-selected={at >= from && at <= to}
            aria-label={isActive ? undefined : cellLabel(row, column, cell)}
            data-column={at}
            style={isWhole ? undefined : { gridColumn: at + 2 }}
            className={cellClass(column, cell, isActive, at >= from && at <= to)}
          >
            {isActive ? field : cell.text}
          </div>
        );
      })}
    </div>
  );
});

function RowName({ row, foldLabel }: { row: GridValues; foldLabel: string }) {
  return (
    <div role="rowheader" className="gname" title={row.name}>
      {row.open !== undefined && (
        // Alt+↓ and Alt+↑ do the same from the row's cells, so that the grid keeps one Tab stop.
        <button type="button" className="fold" tabIndex={-1} aria-expanded={row.open} aria-label={foldLabel} data-fold>
          {row.open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        </button>
      )}
      <span className="name">{row.name}</span>
      {row.unit !== "" && <span className="u">{row.unit}</span>}
    </div>
  );
}

/** 売上貢献額 9月 万円. */
export function placeLabel(row: GridValues, column: GridColumn): string {
  return [row.name, column.spoken, row.unit].filter((part) => part !== "").join(" ");
}

function cellLabel(row: GridValues, column: GridColumn, cell: GridCell): string {
  return [placeLabel(row, column), cell.text, cell.note ?? "", cell.remark ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}

function cellClass(column: GridColumn, cell: GridCell, active: boolean, selected: boolean): string {
  return [
    "gcell",
    column.look ?? "",
    cell.look ?? "",
    cell.corrected ? "corrected" : "",
    cell.remark === undefined ? "" : "remarked",
    selected ? "picked" : "",
    active ? "act" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}
