import { addMonths, type Month } from "#domain/month.ts";
import type { MonthReading } from "#domain/reading/month-reading.ts";
import type { NumberChangeCode, NumberReading } from "#domain/reading/number-reading.ts";
import { readMonth } from "#domain/reading/read-month.ts";
import { readNumber } from "#domain/reading/read-number.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { Dimension, Metric, Series, Workbook } from "#domain/workbook.ts";
import { exactNumber } from "./exact-number.ts";
import { type Destination, importDestinations } from "./import-destinations.ts";
import { type ImportPlan, importedDimension, memberNamed } from "./import-plan.ts";
import type {
  ImportCorrection,
  ImportPreview,
  ImportProblem,
  ImportProblemCause,
  PreviewCell,
  PreviewRow,
  PreviewState,
} from "./import-preview.ts";
import type { TableProgress } from "./parsed-table.ts";
import type { RecognisedTable, TableCell } from "./table-reading.ts";

const MOST_LISTED = 1000;
const MOST_ROWS = 200;
const MOST_MONTHS = 60;
const REPORT_EVERY = 10_000;

/** Changes worth telling; a comma or a % is how numbers are written. */
const SILENT: ReadonlySet<NumberChangeCode> = new Set(["separator", "percent", "scale"]);

/**
 * What a table would do to a workbook under a plan: every cell new, changed, the same, blank or a named problem; and the
 * cells, metrics and members to write. A blank never empties what is there; a value that stands twice and differs is a problem of both.
 */
export function previewedImport(
  { reading, cells }: RecognisedTable,
  plan: ImportPlan,
  workbook: Workbook,
  onProgress?: TableProgress,
): ImportPreview {
  const months = reading.months.map((text) => monthReading(text, plan, workbook));
  const dimension = importedDimension(reading, workbook);
  const memberIds = reading.members.map((text) => (dimension ? memberNamed(dimension, text) : null));
  const broken = new Set(
    cells.flatMap(({ source, member, text }) => (member >= 0 && text.trim() !== "" ? [source] : [])),
  );
  const { destinations, metrics } = importDestinations(reading, plan, workbook, dimension, broken);
  const existing = new Map(workbook.series.map((series) => [seriesKey(series), series]));

  /** The member as the metric's own dimension has it; a table this app wrote may hold several dimensions. */
  function ownMember(metric: Metric, index: number): string | null {
    const id = reading.memberIds?.[index];
    const holding = id === undefined ? undefined : workbook.dimensions.find((each) => each.id === metric.dimension);
    return holding?.members.some((each) => each.id === id) ? id! : null;
  }

  const counts: Record<PreviewState, number> = { new: 0, changed: 0, same: 0, blank: 0, error: 0 };
  const problems: ImportProblem[] = [];
  const corrections: ImportCorrection[] = [];
  const taken = new Map<string, TakenCell>();
  const rows = new Map<string, OpenRow>();
  let skipped = 0;
  let problemCount = 0;
  let correctionCount = 0;

  function problem(cell: TableCell, cause: ImportProblemCause): void {
    counts.error += 1;
    problemCount += 1;
    if (problems.length >= MOST_LISTED) return;
    const { name } = reading.sources[cell.source]!;
    problems.push({
      line: cell.line,
      column: cell.column,
      source: name,
      month: reading.months[cell.month] ?? "",
      cause,
    });
  }

  cells.forEach((cell, index) => {
    if (index % REPORT_EVERY === 0) onProgress?.(index, cells.length);
    const destination = destinations[cell.source];
    if (!destination) {
      if (cell.text.trim() !== "") skipped += 1;
      return;
    }
    const { metric, kind } = destination;
    const answer = plan.numbers[`${cell.line}:${cell.column}`];
    const exact = answer ?? (reading.exact ? exactNumber(cell.text) : null);
    const number: NumberReading =
      exact === null ? numberReading(cell.text, destination, workbook) : { kind: "value", value: exact, changes: [] };
    if (number.kind === "blank") counts.blank += 1;
    const month = months[cell.month] ?? ({ kind: "blank" } as const);
    if (month.kind !== "month") {
      if (number.kind === "blank") return;
      return problem(cell, month.kind === "blank" ? { kind: "monthMissing" } : { kind: "month", reading: month });
    }
    const own = ownMember(metric, cell.member);
    const member = cell.member < 0 ? null : (own ?? memberIds[cell.member]!);
    if (member !== null && own === null && metric.dimension !== dimension!.id) {
      if (number.kind === "blank") return;
      return problem(cell, { kind: "otherDimension", dimension: dimension!.name });
    }
    const at = destination.shift === 0 ? month.month : addMonths(month.month, destination.shift);
    const key = seriesKey({ metric: metric.id, kind, member });
    const row = openRow(rows, key, { source: cell.source, metric, added: destination.added, member, kind });
    const series = existing.get(key);
    const before = series ? seriesValue(series, at) : null;
    const shown = { before, text: cell.text, line: cell.line, column: cell.column };
    if (number.kind === "blank") {
      row.cells[at] ??= { ...shown, state: "blank", value: null };
      return;
    }
    if (number.kind !== "value") {
      row.cells[at] = { ...shown, state: "error", value: null };
      const openRate =
        number.kind === "ask" && number.reason === "percentOrFraction" && destination.plan.rateNotation === "ask";
      return problem(cell, openRate ? { kind: "rateUndecided", text: cell.text } : { kind: "number", reading: number });
    }
    const placeKey = `${key}\n${at}`;
    const earlier = taken.get(placeKey);
    if (earlier) {
      if (earlier.value === number.value) {
        counts.same += 1;
        return;
      }
      row.cells[at] = { ...shown, state: "error", value: null };
      if (!earlier.refused) {
        counts[earlier.state] -= 1;
        problem(earlier.cell, { kind: "duplicate", line: cell.line, column: cell.column });
        taken.set(placeKey, { ...earlier, refused: true });
      }
      return problem(cell, { kind: "duplicate", line: earlier.cell.line, column: earlier.cell.column });
    }
    if (number.changes.some(({ code }) => !SILENT.has(code))) {
      correctionCount += 1;
      if (corrections.length < MOST_LISTED) {
        const { value, changes } = number;
        const { line, column, text, source } = cell;
        corrections.push({ line, column, text, value, source, changes });
      }
    }
    const state = before === null ? "new" : before === number.value ? "same" : "changed";
    counts[state] += 1;
    taken.set(placeKey, {
      value: number.value,
      state,
      cell,
      refused: false,
      write: { metric: metric.id, kind, member, month: at, value: number.value },
    });
    row.cells[at] = { ...shown, state, value: number.value };
  });
  onProgress?.(cells.length, cells.length);

  const written = [...taken.values()]
    .filter(({ refused, state }) => !refused && state !== "same")
    .map(({ write }) => write);
  const held = [...new Set([...rows.values()].flatMap(({ cells: each }) => Object.keys(each)))].toSorted();
  const shownMonths = held.slice(-MOST_MONTHS);
  const usedMetrics = new Set(written.map(({ metric }) => metric));
  const usesMembers = written.some(({ member }) => member !== null);
  const known = workbook.dimensions.find(({ id }) => id === dimension?.id);
  return {
    counts,
    skipped,
    problems,
    problemCount,
    corrections,
    correctionCount,
    months: shownMonths,
    monthCount: held.length,
    rows: [...rows.values()].slice(0, MOST_ROWS).map((row) => ({ ...row, cells: cellsIn(shownMonths, row) })),
    rowCount: rows.size,
    monthQuestions: months.flatMap((month) => (month.kind === "ask" ? [month] : [])),
    rateQuestions: destinations.flatMap((destination, source) => (undecided(destination) ? [source] : [])),
    changes: {
      cells: written,
      metrics: metrics.filter(({ id }) => usedMetrics.has(id)),
      dimensions: dimension && usesMembers && dimension !== known ? [withUsedMembers(dimension, known, written)] : [],
    },
  };
}

interface TakenCell {
  readonly value: number;
  readonly state: "new" | "same" | "changed";
  readonly cell: TableCell;
  readonly refused: boolean;
  readonly write: SeriesCell;
}

interface OpenRow extends PreviewRow {
  readonly cells: Record<Month, PreviewCell>;
}

function openRow(rows: Map<string, OpenRow>, key: string, row: Omit<PreviewRow, "cells">): OpenRow {
  const found = rows.get(key);
  if (found) return found;
  const opened: OpenRow = { ...row, cells: {} };
  rows.set(key, opened);
  return opened;
}

function monthReading(text: string, plan: ImportPlan, { settings }: Workbook): MonthReading {
  const answer = plan.months[text];
  if (answer !== undefined && answer !== "") return { kind: "month", month: answer };
  return readMonth(text, { fiscalYear: plan.fiscalYear, fiscalYearStartMonth: settings.fiscalYearStartMonth });
}

function numberReading(text: string, { plan, metric }: Destination, { settings }: Workbook): NumberReading {
  return readNumber(text, {
    unit: metric.unit,
    scale: plan.scale,
    currency: settings.currency,
    percentNotation: plan.rateNotation === "ask" ? undefined : plan.rateNotation,
  });
}

function undecided(destination: Destination | null): boolean {
  return destination !== null && destination.metric.unit === "percent" && destination.plan.rateNotation === "ask";
}

function withUsedMembers(dimension: Dimension, known: Dimension | undefined, cells: readonly SeriesCell[]): Dimension {
  const used = new Set([...cells.map(({ member }) => member), ...(known?.members ?? []).map(({ id }) => id)]);
  return { ...dimension, members: dimension.members.filter(({ id }) => used.has(id)) };
}

function seriesKey({ metric, kind, member }: Pick<Series, "metric" | "kind" | "member">): string {
  return JSON.stringify([metric, kind, member]);
}

function cellsIn(months: readonly Month[], { cells }: PreviewRow): Record<Month, PreviewCell> {
  return Object.fromEntries(months.flatMap((month) => (cells[month] ? [[month, cells[month]]] : [])));
}
