import type { ReactNode, Ref } from "react";
import type { GridCell, GridColumn, GridEdit, GridPlace, GridRow } from "./grid-model.ts";
import type { GridRange } from "./grid-range.ts";
import type { RowHeights } from "./row-window.ts";

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
  /** Puts the focus back on the active cell. */
  readonly focus: () => void;
  /** What Ctrl+D and Ctrl+R do. */
  readonly fill: (direction: "down" | "right") => void;
}

/** What a person does in a grid, told to whoever owns its values. */
export interface GridEvents {
  readonly onEdit: (edits: readonly GridEdit[], kind: EditKind) => void;
  readonly onPaste: (paste: GridPaste) => void;
  /** While something is being typed; null when it is over. */
  readonly onDraft: (edit: GridEdit | null) => void;
  /** Typing was tried where it is not possible. */
  readonly onRefused: (place: GridPlace) => void;
  readonly onSelect: (range: GridRange) => void;
  readonly onFold: (row: string, open: boolean) => void;
  /** → at the last column. */
  readonly onBeyond?: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
  /** Shift+F2: a remark on the cell. */
  readonly onRemark: (place: GridPlace) => void;
  /** What can be done with a cell was asked for: by the right button, Shift+F10 or the menu key. */
  readonly onMenu: (place: GridPlace, anchor: HTMLElement) => void;
}

export interface GridProps extends GridEvents {
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
  /** At the right end of the header, for columns that are not shown. */
  readonly trailing?: ReactNode;
  /** Stands beside a cell. */
  readonly note?: { readonly at: GridPlace; readonly content: ReactNode } | null;
  readonly ref?: Ref<GridHandle>;
}
