import type { GridCell, GridColumn, GridEdit, GridRow } from "./grid-model.ts";
import { type GridShape, movedBy } from "./grid-movement.ts";
import { type GridPosition, type GridRange, isSingleCell, span } from "./grid-range.ts";
import type { GridCursor } from "./use-grid-cursor.ts";

/** What stands where at this moment, and what is selected of it. */
export interface GridScene extends GridCursor {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly shape: GridShape;
  readonly cellAt: (position: GridPosition) => GridCell | undefined;
}

/** A cell's text as it is edited and copied. */
export function textAt({ cellAt }: GridScene, position: GridPosition): string {
  return cellAt(position)?.edit ?? "";
}

/** The selected cells that can be typed into. */
export function selectedEditable({ range, shape }: GridScene): GridPosition[] {
  return positions(range).filter((position) => shape.hasCells(position.row) && shape.isEditable(position));
}

/** The same text for every selected cell that takes one. */
export function editsOfSelection(scene: GridScene, text: (position: GridPosition) => string): GridEdit[] {
  return selectedEditable(scene).map((position) => ({ place: scene.placeOf(position), text: text(position) }));
}

/** The first selected row that has cells. */
export function firstValues({ range: { top, bottom }, shape }: GridScene): number {
  return span(top, bottom).find(shape.hasCells) ?? top;
}

/** The texts of the selection, row by row; titles of groups are left out. */
export function selectedTexts(scene: GridScene): string[][] {
  const { top, bottom, left, right } = scene.range;
  return span(top, bottom)
    .filter(scene.shape.hasCells)
    .map((row) => span(left, right).map((column) => textAt(scene, { row, column })));
}

/**
 * Fills as a spreadsheet does: down or right from the selection's first row or column, or from the neighbour where one cell is
 * selected; "all" gives every selected cell the active one's text, or what is being typed.
 */
export function filledCells(scene: GridScene, direction: "down" | "right" | "all", typed?: string): GridEdit[] {
  const { range, active } = scene;
  const single = isSingleCell(range);
  const first = firstValues(scene);
  const source = (position: GridPosition): string => {
    if (direction === "all") return typed ?? textAt(scene, active);
    if (direction === "right")
      return textAt(scene, { row: position.row, column: single ? range.left - 1 : range.left });
    return textAt(scene, { row: single ? rowAbove(scene, position.row) : first, column: position.column });
  };
  return selectedEditable(scene)
    .filter(
      ({ row, column }) => single || direction === "all" || (direction === "right" ? column > range.left : row > first),
    )
    .map((position) => ({ place: scene.placeOf(position), text: source(position) }));
}

function rowAbove({ shape }: GridScene, row: number): number {
  return movedBy(shape, { row, column: 0 }, "ArrowUp", false)?.row ?? row;
}

function positions({ top, bottom, left, right }: GridRange): GridPosition[] {
  return span(top, bottom).flatMap((row) => span(left, right).map((column) => ({ row, column })));
}
