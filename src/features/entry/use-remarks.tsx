import type { Dispatch, ReactNode, RefObject, SetStateAction } from "react";
import type { Month } from "#domain/month.ts";
import { writeCellNote } from "#state/commands/write-cell-note.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { GridPlace } from "#ui/grid/grid-model.ts";
import type { GridHandle } from "#ui/grid/grid-props.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { PopupMenu } from "#ui/overlay/popup-menu.tsx";
import { CellRemark } from "./cell-remark.tsx";
import { cellKey, type EntryTable } from "./entry-cells.ts";
import { writtenMonth } from "./entry-mode.ts";
import type { EntryRow } from "./entry-rows.ts";
import { EventsDialog } from "./events-dialog.tsx";
import { RemarkDialog } from "./remark-dialog.tsx";
import { texts } from "./texts.ts";

/** A cell that can be remarked on. */
interface RemarkedCell {
  readonly row: EntryRow;
  readonly month: Month;
}

/** What is open above the grid. */
export type RemarkLayer =
  | { readonly kind: "remark"; readonly cell: RemarkedCell }
  | { readonly kind: "events"; readonly month: Month; readonly metric: string | null }
  | { readonly kind: "menu"; readonly cell: RemarkedCell; readonly anchor: HTMLElement };

const FOCUS_GIVEN_BACK_MS = 60;

/** Remarks on cells and events of months: where they are written, and the menu that leads there. */
export function useRemarks({
  layer,
  onLayer,
  table: { workbook, mode, months, remarks },
  allRows,
  grid,
}: {
  layer: RemarkLayer | null;
  onLayer: Dispatch<SetStateAction<RemarkLayer | null>>;
  table: EntryTable;
  allRows: ReadonlyMap<string, EntryRow>;
  grid: RefObject<GridHandle | null>;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  function close() {
    onLayer(null);
    // A dialog that a menu opened has nothing to give the focus back to.
    setTimeout(() => document.activeElement === document.body && grid.current?.focus(), FOCUS_GIVEN_BACK_MS);
  }
  // Choosing an entry opens the next layer before the menu reports that it closed.
  const closeMenu = () => onLayer((now) => (now?.kind === "menu" ? null : now));
  const nameOf = ({ row, month }: RemarkedCell) =>
    [metricName(row.metric, language), row.member?.name, formatMonthShort(writtenMonth(mode, month), language)]
      .filter((part) => part !== undefined)
      .join(" ");
  const savedAt = ({ row, month }: RemarkedCell) => remarks.get(cellKey(row.id, month)) ?? "";

  function cellAt({ row: id, column }: GridPlace): RemarkedCell | null {
    const row = allRows.get(id);
    return row && months.includes(column) ? { row, month: column } : null;
  }

  function write(cell: RemarkedCell, text: string) {
    close();
    if (text.trim() === savedAt(cell)) return;
    const place = { metric: cell.row.metric.id, member: cell.row.member?.id ?? null };
    store.dispatch(
      writeCellNote({ ...place, month: writtenMonth(mode, cell.month) }, text, {
        id: newIdentity().id,
        subject: t.remark.title(nameOf(cell)),
      }),
    );
  }

  /** What stands beside a cell that was remarked on; null for others. */
  function remarkAt(place: GridPlace | null) {
    const cell = place && cellAt(place);
    const text = cell ? savedAt(cell) : "";
    if (!cell || text === "") return null;
    return {
      at: { row: cell.row.id, column: cell.month },
      content: (
        <CellRemark text={text} onEdit={() => onLayer({ kind: "remark", cell })} onRemove={() => write(cell, "")} />
      ),
    };
  }

  function drawn(): ReactNode {
    if (layer?.kind === "remark")
      return (
        <RemarkDialog
          place={nameOf(layer.cell)}
          saved={savedAt(layer.cell)}
          onSave={(text) => write(layer.cell, text)}
          onClose={close}
        />
      );
    if (layer?.kind === "events")
      return <EventsDialog workbook={workbook} month={layer.month} metric={layer.metric} onClose={close} />;
    return layer?.kind === "menu" ? cellMenu(layer) : null;
  }

  function cellMenu({ cell, anchor }: Extract<RemarkLayer, { kind: "menu" }>) {
    const written = writtenMonth(mode, cell.month);
    const has = savedAt(cell) !== "";
    const remark = { id: "remark", note: "Shift+F2", onChoose: () => onLayer({ kind: "remark" as const, cell }) };
    const metric = cell.row.metric.id;
    return (
      <PopupMenu
        triggerRef={{ current: anchor }}
        open
        onClose={closeMenu}
        label={nameOf(cell)}
        groups={[
          {
            id: "remarks",
            entries: [
              { ...remark, label: has ? t.remark.edit : t.remark.add },
              ...(has ? [{ id: "remove", label: t.remark.remove, onChoose: () => write(cell, "") }] : []),
              {
                id: "events",
                label: t.events.title(formatMonthShort(written, language)),
                onChoose: () => onLayer({ kind: "events", month: written, metric }),
              },
            ],
          },
          {
            id: "fill",
            entries: [
              { id: "down", label: t.keys.fill, note: "Ctrl+D", onChoose: () => grid.current?.fill("down") },
              { id: "right", label: t.keys.fillRight, note: "Ctrl+R", onChoose: () => grid.current?.fill("right") },
            ],
          },
        ]}
      />
    );
  }

  return {
    layer: drawn(),
    remarkAt,
    canRemark: (place: GridPlace | null) => place !== null && cellAt(place) !== null,
    openRemark(place: GridPlace) {
      const cell = cellAt(place);
      if (cell) onLayer({ kind: "remark", cell });
    },
    openEvents: (month: Month) => onLayer({ kind: "events", month, metric: null }),
    openMenu(place: GridPlace, anchor: HTMLElement) {
      const cell = cellAt(place);
      if (cell) onLayer({ kind: "menu", cell, anchor });
    },
  };
}
