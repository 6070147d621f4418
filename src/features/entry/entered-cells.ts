import type { Month } from "#domain/month.ts";
import type { NumberChange, NumberReading } from "#domain/reading/number-reading.ts";
import { readNumber } from "#domain/reading/read-number.ts";
import { readUnit } from "#domain/reading/read-unit.ts";
import { type SeriesCell, seriesByLine, seriesValue } from "#domain/series-values.ts";
import { isFixedTarget } from "#domain/target/typed-target-revisions.ts";
import type { Series, SeriesKind, Workbook } from "#domain/workbook.ts";
import { cellKey } from "./entry-cells.ts";
import { type EntryMode, isLocked, seriesKind, writtenMonth } from "./entry-mode.ts";
import { entryReading } from "./entry-reading.ts";
import type { EntryRow } from "./entry-rows.ts";
import type { PastedCell } from "./paste-plan.ts";

/** A text that was read, and what was done to read it. */
export interface TakenText {
  readonly key: string;
  readonly row: EntryRow;
  readonly month: Month;
  readonly text: string;
  readonly value: number | null;
  /** Corrections worth telling; commas and the column's own unit are none. */
  readonly changes: readonly NumberChange[];
}

/** A text that was not taken: unreadable, or with two meanings. */
export interface RefusedText {
  readonly key: string;
  readonly row: EntryRow;
  readonly month: Month;
  readonly text: string;
  /** What the pasted table counts in, where it says so. */
  readonly unit?: string;
  readonly reading: NumberReading;
}

export interface EnteredCells {
  readonly cells: readonly SeriesCell[];
  readonly taken: readonly TakenText[];
  readonly refused: readonly RefusedText[];
  /** Cells of computed rows, of totals that their parts make up, and of closed months: left as they are. */
  readonly kept: { readonly calculated: number; readonly sums: number; readonly closed: readonly Month[] };
}

/** What was written of it: where, and in how many metrics it was a revision of targets. */
export interface Entered extends EnteredCells {
  readonly mode: EntryMode;
  readonly revised: number;
}

const SILENT: ReadonlySet<string> = new Set(["separator", "scale", "percent", "space", "plusSign"]);

/** Reads the texts for their cells. One bad text never keeps the others out. */
export function enteredCells(
  pasted: readonly PastedCell[],
  { workbook, mode, byId }: { workbook: Workbook; mode: EntryMode; byId: ReadonlyMap<string, EntryRow> },
): EnteredCells {
  const kind = seriesKind(mode);
  const summed = summedMonths(workbook, kind);
  const cells: SeriesCell[] = [];
  const taken: TakenText[] = [];
  const refused: RefusedText[] = [];
  let calculated = 0;
  let sums = 0;
  const closed = new Set<Month>();
  for (const { row: id, month, text, unit } of pasted) {
    const row = byId.get(id);
    if (!row) continue;
    const written = writtenMonth(mode, month);
    if (row.calculated) calculated++;
    else if (isLocked(mode, month, workbook.settings.closedThrough)) closed.add(month);
    else if (mode === "target" && row.member === null && isFixedTarget(workbook, row.metric.id, written))
      closed.add(month);
    else if (row.member === null && summed(row.metric.id, written)) sums++;
    else {
      const key = cellKey(id, month);
      const reading = readingOf(text, row, workbook, unit);
      if (reading.kind === "value" || reading.kind === "blank") {
        const value = reading.kind === "value" ? reading.value : null;
        const changes = reading.kind === "value" ? reading.changes.filter(({ code }) => !SILENT.has(code)) : [];
        cells.push({ metric: row.metric.id, kind, member: row.member?.id ?? null, month: written, value });
        taken.push({ key, row, month, text, value, changes });
      } else refused.push({ key, row, month, text, reading, ...(unit !== undefined && { unit }) });
    }
  }
  return { cells, taken, refused, kept: { calculated, sums, closed: [...closed].toSorted() } };
}

/** A pasted table's own unit counts (千円 in a 万円 row); a unit in the text itself wins, as ever. */
export function readingOf(
  text: string,
  row: EntryRow,
  workbook: Workbook,
  unitText: string | undefined,
): NumberReading {
  const unit = unitText === undefined ? null : readUnit(unitText);
  if (!unit || unit.unit !== "currency" || row.metric.unit !== "currency") return entryReading(text, row, workbook);
  return readNumber(text, { unit: "currency", scale: unit.scale, currency: row.style.currency });
}

/** Whether a metric's total in a month is made up by its parts alone. */
function summedMonths({ series }: Workbook, kind: SeriesKind): (metric: string, month: Month) => boolean {
  const parts = new Map<string, Series[]>();
  const totals = new Map<string, Series>();
  for (const each of series) {
    if (each.kind !== kind) continue;
    if (each.member === null) totals.set(each.metric, each);
    else parts.set(each.metric, [...(parts.get(each.metric) ?? []), each]);
  }
  return (metric, month) => {
    const total = totals.get(metric);
    if (total && seriesValue(total, month) !== null) return false;
    return parts.get(metric)?.some((part) => seriesValue(part, month) !== null) ?? false;
  };
}

/** The cells whose value is another one: entering what is there already is no step to undo. */
export function changedCells({ series }: Pick<Workbook, "series">, cells: readonly SeriesCell[]): SeriesCell[] {
  const line = seriesByLine(series);
  return cells.filter((cell) => {
    const present = line(cell);
    return (present ? seriesValue(present, cell.month) : null) !== cell.value;
  });
}

/** The number that stands in a cell of its own, not summed from others. */
export function storedValue({ series }: Workbook, cell: Omit<SeriesCell, "value">): number | null {
  const present = series.find(
    ({ metric, kind, member }) => metric === cell.metric && kind === cell.kind && member === cell.member,
  );
  return present ? seriesValue(present, cell.month) : null;
}
