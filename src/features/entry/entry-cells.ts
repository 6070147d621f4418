import type { Engine, Result } from "#domain/engine/engine.ts";
import { type MetricFigures, metricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month, monthsBetween } from "#domain/month.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Series, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";
import type { GridCell } from "#ui/grid/grid-model.ts";
import type { Beside, EntryColumn } from "./entry-columns.ts";
import { type EntryMode, isLocked, seriesKind, writtenMonth } from "./entry-mode.ts";
import { entryText } from "./entry-reading.ts";
import type { EntryRow } from "./entry-rows.ts";
import { storedDecimals } from "./stored-decimals.ts";

/** What the cells of the grid depend on. */
export interface EntryTable {
  readonly workbook: Workbook;
  readonly mode: EntryMode;
  /** The open month. */
  readonly month: Month;
  readonly months: readonly Month[];
  readonly columns: readonly EntryColumn[];
  /** Texts that could not be taken, by `cellKey`. */
  readonly refused: ReadonlyMap<string, string>;
  /** Cells whose text was corrected on its way in. */
  readonly corrected: ReadonlySet<string>;
  /** Remarks on cells, by `cellKey`. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Cells that a check asks about. */
  readonly questioned: ReadonlySet<string>;
  readonly words: {
    readonly calculated: string;
    readonly sumOfParts: string;
    readonly closed: string;
    readonly remark: (text: string) => string;
  };
}

export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

/** A row's cells, left to right. */
export function entryCells(row: EntryRow, table: EntryTable): readonly GridCell[] {
  const { mode, months } = table;
  // Asked for at the moment of use: one engine serves every workbook value in turn, so it must not be held between renders.
  const engine = engineOfWorkbook(table.workbook);
  const line = { metric: row.metric.id, member: row.member?.id ?? null, kind: seriesKind(mode) };
  const results = engine.series({
    ...line,
    from: writtenMonth(mode, months[0]!),
    to: writtenMonth(mode, months.at(-1)!),
  });
  const parts = row.member === null ? partsOf(row, table) : [];
  const figures = row.member === null ? figuresOf(row, engine, table) : null;
  return table.columns.map((column) =>
    column.shows === "month"
      ? monthCell(row, column.month, results[monthsBetween(months[0]!, column.month)]!, parts, table)
      : besideCell(row, column.what, figures, engine, table.month),
  );
}

/** Whether the open month waits for a row's number; asked of all rows, so nothing else of them is worked out. */
export function isGap(row: EntryRow, { workbook, mode, month, refused }: EntryTable): boolean {
  if (row.calculated || mode === "target" || refused.has(cellKey(row.id, month))) return false;
  const place = { metric: row.metric.id, member: row.member?.id ?? null, period: writtenMonth(mode, month) };
  return engineOfWorkbook(workbook).value(place).value === null;
}

/** The entered breakdown of a total: where a month has one, the total is its sum. */
function partsOf({ metric, calculated }: EntryRow, { workbook, mode }: EntryTable): readonly Series[] {
  if (metric.dimension === null || calculated) return [];
  const kind = seriesKind(mode);
  return workbook.series.filter(
    (series) => series.metric === metric.id && series.kind === kind && series.member !== null,
  );
}

function monthCell(row: EntryRow, month: Month, result: Result, parts: readonly Series[], table: EntryTable): GridCell {
  const { mode, words, workbook } = table;
  const written = writtenMonth(mode, month);
  const { closedThrough } = workbook.settings;
  const isFixed =
    mode === "target" &&
    row.member === null &&
    result.value !== null &&
    closedThrough !== null &&
    month <= closedThrough;
  const locked = isFixed || isLocked(mode, month, closedThrough);
  const summed = parts.some((part) => seriesValue(part, written) !== null) && !hasTypedTotal(row, written, table);
  const editable = !row.calculated && !locked && !summed;
  const key = cellKey(row.id, month);
  const refused = table.refused.get(key);
  const note = row.calculated ? words.calculated : summed ? words.sumOfParts : locked ? words.closed : undefined;
  const remark = table.remarks.get(key);
  const shared = {
    editable,
    ...(remark !== undefined && { remark: words.remark(remark) }),
    ...(note !== undefined && { note }),
    ...(table.corrected.has(key) && { corrected: true }),
  };
  if (refused !== undefined) return { ...shared, text: refused, edit: refused, look: "unreadable" };
  const { value } = result;
  const edit = entryText(value, row);
  if (value === null) {
    if (row.calculated) return { ...shared, text: UNKNOWN, edit };
    const due = mode !== "target" && month <= table.month;
    return due
      ? { ...shared, text: notEntered[row.style.language], edit, look: "blank" }
      : { ...shared, text: "", edit };
  }
  const text = row.calculated || summed || mode === "target" ? valueText(value, row) : storedText(value, row);
  return table.questioned.has(key) ? { ...shared, text, edit, look: "question" } : { ...shared, text, edit };
}

function hasTypedTotal({ metric }: EntryRow, month: Month, { workbook, mode }: EntryTable): boolean {
  const kind = seriesKind(mode);
  const total = workbook.series.find(
    (series) => series.metric === metric.id && series.kind === kind && series.member === null,
  );
  return total !== undefined && seriesValue(total, month) !== null;
}

function figuresOf(
  { metric }: EntryRow,
  engine: Engine,
  { workbook, month, columns }: EntryTable,
): MetricFigures | null {
  if (!columns.some(({ shows }) => shows === "beside")) return null;
  return metricFigures(engine, metric, workbook, { month, view: "month", through: month });
}

function besideCell(
  row: EntryRow,
  what: Beside,
  figures: MetricFigures | null,
  engine: Engine,
  month: Month,
): GridCell {
  if (what === "attainment") {
    if (!figures) return { text: "", edit: "", editable: false };
    const { value } = figures.attainment;
    const text = value === null ? UNKNOWN : formatRate(value, row.style);
    return {
      text,
      edit: value === null ? "" : text,
      editable: false,
      ...(figures.status === "bad" && { look: "bad" }),
    };
  }
  const line = { metric: row.metric.id, member: row.member?.id ?? null };
  const { value } =
    what === "lastYear"
      ? engine.value({ ...line, period: addMonths(month, -12) })
      : engine.value({ ...line, period: month, kind: what });
  const text = value === null ? (row.member === null ? UNKNOWN : "") : valueText(value, row);
  return { text, edit: entryText(value, row), editable: false, look: "pale" };
}

/** Rates carry their sign in the cell: rows of one column have different units. */
export function valueText(value: number, { metric, style }: Pick<EntryRow, "metric" | "style">): string {
  if (metric.unit === "percent") return formatRate(value, style, metric.decimals);
  return formatMetricValue(value, metric, style);
}

/** A value that was entered, as it is stored: 12.5 in a row of counts is not shown as 13. */
export function storedText(value: number, row: Pick<EntryRow, "metric" | "style">): string {
  return valueText(value, { ...row, metric: { ...row.metric, decimals: storedDecimals(value, row.metric) } });
}
