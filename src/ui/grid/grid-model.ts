import type { ReactNode } from "react";

/** One column of a grid, beside the frozen first one that names the rows. */
export interface GridColumn {
  readonly id: string;
  readonly header: ReactNode;
  /** As it is spoken with each cell: 9月. */
  readonly spoken: string;
  /** In pixels. */
  readonly width: number;
  /** "open": what is being entered; "compare": stands beside it; "closed": locked. */
  readonly look?: "open" | "compare" | "closed";
}

/** A line of a grid: the title of a group, or values. */
export type GridRow = GridSection | GridValues;

export interface GridSection {
  readonly kind: "section";
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

export interface GridValues {
  readonly kind: "values";
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** A part of the row above it. */
  readonly indent?: boolean;
  /** Computed: tinted, and never typed into. */
  readonly calculated?: boolean;
  /** Has parts below it, shown or folded away; undefined without parts. */
  readonly open?: boolean;
}

/** What stands in a cell. */
export interface GridCell {
  /** As shown. */
  readonly text: string;
  /** As it is edited and copied: to the last digit. */
  readonly edit: string;
  readonly editable: boolean;
  /** "blank": not entered, hatched. "unreadable": kept as typed, stored nowhere. "question": taken, but looks wrong. "own": typed here; "carried": follows the month before. */
  readonly look?: "blank" | "unreadable" | "question" | "bad" | "pale" | "own" | "carried";
  /** Was corrected on its way in: a mark at the upper left. */
  readonly corrected?: boolean;
  /** Said with the cell: 自動計算. */
  readonly note?: string;
  /** A person's remark, as it is said with the cell: a mark at the upper right. */
  readonly remark?: string;
}

/** A text that a person gives a cell. */
export interface GridEdit {
  readonly place: GridPlace;
  readonly text: string;
}

/** A cell, by the ids of its row and column. */
export interface GridPlace {
  readonly row: string;
  readonly column: string;
}
