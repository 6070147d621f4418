import { type ReactNode, useDeferredValue, useMemo } from "react";
import { monthFindings } from "#domain/check/month-findings.ts";
import { addMonths, type Month, monthsBetween } from "#domain/month.ts";
import { cellNotes, happenings } from "#domain/remarks.ts";
import { type SeriesCell, withCells } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import { entryState } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import type { GridColumn } from "#ui/grid/grid-model.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { cellKey, type EntryTable, storedText, valueText } from "./entry-cells.ts";
import { type Beside, type EntryColumn, entryColumns, type MonthSpan, spanMonths } from "./entry-columns.ts";
import { type EntryMode, seriesKind, writtenMonth } from "./entry-mode.ts";
import { type EntryRows, rowId } from "./entry-rows.ts";
import { EventMark } from "./event-mark.tsx";
import { texts } from "./texts.ts";

const BESIDE: Readonly<Record<EntryMode, readonly Beside[]>> = {
  actual: ["target", "attainment", "lastYear"],
  target: ["actual", "attainment", "lastYear"],
  lastYear: ["actual", "target"],
};

/** Everything the grid shows of its rows: columns, cells; and what the checks find. */
export function useEntryTable(
  workbook: Workbook,
  {
    rows,
    mode,
    month,
    span,
    narrow,
    draft,
    refused,
    corrected,
    onEvents,
  }: {
    rows: EntryRows;
    mode: EntryMode;
    month: Month;
    span: MonthSpan;
    narrow: boolean;
    /** What is being typed, as if it were entered already. */
    draft: SeriesCell | null;
    refused: ReadonlyMap<string, string>;
    corrected: ReadonlySet<string>;
    /** What happened in a month is asked for. */
    onEvents: (month: Month) => void;
  },
) {
  const t = useTexts(texts);
  const language = useLanguage();
  const monthsKey = spanMonths(workbook, month, span).join(" ");
  const months = useMemo(() => monthsKey.split(" "), [monthsKey]);
  const entries = useMemo(
    () => entryColumns(months, month, BESIDE[mode].slice(0, narrow ? 2 : 3), narrow),
    [months, month, mode, narrow],
  );

  const live = useDeferredValue(draft);
  const shown = useMemo(
    () => (live ? { ...workbook, series: withCells(workbook.series, [live]) } : workbook),
    [workbook, live],
  );
  const findings = useMemo(
    () => monthFindings({ workbook, engine: engineOfWorkbook(workbook), month }),
    [workbook, month],
  );
  const entered = useMemo(() => entryState(workbook, engineOfWorkbook(workbook), month), [workbook, month]);
  const remarks = useMemo(
    () => remarksByCell(workbook, mode),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [workbook.notes, mode],
  );
  const table = useMemo<EntryTable>(
    () => ({
      workbook: shown,
      mode,
      month,
      months,
      columns: entries,
      refused,
      corrected,
      remarks,
      questioned: new Set(
        mode === "actual"
          ? findings
              .filter(({ rule }) => rule !== "missing")
              .map(({ metric, member }) => cellKey(rowId(metric.id, member), month))
          : [],
      ),
      words: t.cell,
    }),
    [shown, mode, month, months, entries, refused, corrected, remarks, findings, t],
  );

  const eventful = useMemo(
    () => new Set(happenings(workbook).map(({ month: each }) => each)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [workbook.events],
  );
  const short = (each: Month) => formatMonthShort(each, language);
  const widths = useMemo(() => columnWidths(workbook, mode, rows.byId, month), [workbook, mode, rows.byId, month]);
  const columns = useMemo(
    () => entries.map((entry) => gridColumn(entry)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [entries, widths.months, widths.open, mode, language, workbook.settings.closedThrough, narrow, eventful],
  );
  return { months, columns, table, findings, entered };

  function gridColumn(entry: EntryColumn): GridColumn & { readonly entry: EntryColumn } {
    const words = t.columns;
    const headed = (each: Month) => {
      const name = months.length > 12 && !narrow ? `${each.slice(2, 4)}/${Number(each.slice(5))}` : short(each);
      return mode === "lastYear" ? words.lastYear(name) : name;
    };
    if (entry.shows === "beside") {
      const header = {
        actual: words.actual,
        target: words.target,
        lastYear: words.lastYear,
        attainment: () => words.attainment,
      };
      const name = header[entry.what](short(month));
      return {
        id: entry.id,
        header: name,
        spoken: name,
        width: Math.max(narrow ? 66 : 68, widths.months, headerWidth(name)),
        look: "compare",
        entry,
      };
    }
    if (entry.month === month) {
      const name = words.open(short(month), t.modes[mode]);
      return {
        id: entry.id,
        header: marked(entry.month, name),
        spoken: spokenMonth(short(month)),
        width: Math.max(narrow ? 104 : 112, widths.open + 34),
        look: "open",
        entry,
      };
    }
    const { closedThrough } = workbook.settings;
    const closed = mode === "actual" && closedThrough !== null && entry.month <= closedThrough;
    return {
      id: entry.id,
      header: marked(entry.month, headed(entry.month)),
      spoken: spokenMonth(months.length > 12 ? `${entry.month.slice(0, 4)} ${short(entry.month)}` : short(entry.month)),
      width: Math.max(mode === "lastYear" ? 70 : 58, widths.months),
      ...(closed && { look: "closed" as const }),
      entry,
    };
  }

  /** A month in which something happened says so in its heading. */
  function marked(each: Month, name: string): ReactNode {
    const written = writtenMonth(mode, each);
    return eventful.has(written) ? <EventMark name={name} onShow={() => onEvents(written)} /> : name;
  }

  function spokenMonth(name: string): string {
    return mode === "actual" ? name : mode === "target" ? t.columns.target(name) : t.columns.lastYear(name);
  }
}

/** The remarks by the cells they stand at: last year's under the month a year later. */
function remarksByCell(workbook: Workbook, mode: EntryMode): ReadonlyMap<string, string> {
  return new Map(
    cellNotes(workbook).map(({ metric, member, month, text }) => [
      cellKey(rowId(metric, member), addMonths(month, mode === "lastYear" ? 12 : 0)),
      text,
    ]),
  );
}

/** Wide enough for the longest number of any row, so that no digit is ever cut off. */
function columnWidths(workbook: Workbook, mode: EntryMode, byId: EntryRows["byId"], month: Month) {
  let months = 0;
  let open = 0;
  for (const series of workbook.series) {
    if (series.kind !== seriesKind(mode) && series.kind !== "target") continue;
    const row = byId.get(rowId(series.metric, series.member)) ?? byId.get(rowId(series.metric, null));
    if (!row) continue;
    const at = monthsBetween(series.start, writtenMonth(mode, month));
    const others = series.values.filter((value, index): value is number => value !== null && index !== at);
    const text = series.kind === "target" ? valueText : storedText;
    const fractions = row.metric.unit === "count" ? others.filter((value) => !Number.isInteger(value)) : [];
    months = Math.max(months, ...[longest(others), ...fractions].map((value) => text(value, row).length));
    open = Math.max(open, text(series.values[at] ?? 0, row).length);
  }
  return { months: widthOf(months), open: widthOf(open) };
}

/** Of a heading, by its letters: full-width ones are twice as wide. */
function headerWidth(text: string): number {
  return Math.floor(Array.from(text).reduce((width, letter) => width + (letter > "\u2fff" ? 12 : 6.6), 19));
}

function widthOf(letters: number): number {
  return Math.ceil(letters * 7.4) + 20;
}

/** The number that is written with the most letters: the largest either way, a negative one for its mark. */
function longest(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.some((value) => value < 0) ? -largest : largest;
}
