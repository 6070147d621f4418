import { useEffect, useMemo, useRef, useState } from "react";
import { type Finding, findingFix } from "#domain/check/finding.ts";
import { fiscalYearEnd, fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import type { NumberChoice } from "#domain/reading/number-reading.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { acceptValue } from "#state/commands/accept-value.ts";
import { closeMonth } from "#state/commands/close-month.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { recordValues } from "#state/commands/record-values.ts";
import { reopenMonth } from "#state/commands/reopen-month.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { namedHeading } from "#transfer/csv/heading.ts";
import { Button } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { Grid, type GridHandle, type GridPaste } from "#ui/grid/grid.tsx";
import type { GridCell, GridEdit, GridPlace } from "#ui/grid/grid-model.ts";
import type { GridRange } from "#ui/grid/grid-range.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { FindingQuestion, RefusedQuestion } from "./cell-question.tsx";
import { Closing } from "./closing.tsx";
import { enteredCells, type RefusedText } from "./entered-cells.ts";
import { cellKey, entryCells } from "./entry-cells.ts";
import { type EntryColumn, foldedMonths, type MonthSpan } from "./entry-columns.ts";
import { type EntryMode, seriesKind, writtenMonth } from "./entry-mode.ts";
import { entryReading } from "./entry-reading.ts";
import { type EntryRow, rowId } from "./entry-rows.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LabelsDialog } from "./labels-dialog.tsx";
import { MonthNote } from "./month-note.tsx";
import { PasteNotice, type PasteReport } from "./paste-notice.tsx";
import { type PastedCell, pastePlan } from "./paste-plan.ts";
import { pastedTable } from "./pasted-table.ts";
import { selectionSummary } from "./selection-summary.ts";
import { StatusBar } from "./status-bar.tsx";
import { texts } from "./texts.ts";
import { useEntryTable } from "./use-entry-table.ts";
import { useNarrow } from "./use-narrow.ts";

type Message =
  | { readonly kind: "paste"; readonly report: PasteReport }
  | { readonly kind: "closed"; readonly month: Month }
  | { readonly kind: "words"; readonly text: string };

/** The grid with everything that speaks about it. */
export function EntrySheet({
  workbook,
  mode,
  month,
  span,
  onSpan,
}: {
  workbook: Workbook;
  mode: EntryMode;
  month: Month;
  span: MonthSpan;
  onSpan: (span: MonthSpan) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const revision = useWorkbookState((state) => state.revision);
  const narrow = useNarrow();
  const grid = useRef<GridHandle>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState<SeriesCell | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedText>>(new Map());
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState<Message | null>(null);
  const [asked, setAsked] = useState<GridPaste | null>(null);
  const [range, setRange] = useState<GridRange>({ top: 0, bottom: 0, left: 0, right: 0 });
  const [lastEdited, setLastEdited] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const refusedTexts = useMemo(() => new Map([...refused].map(([key, { text }]) => [key, text])), [refused]);
  const { style, rows, months, columns, table, findings, entered } = useEntryTable(workbook, {
    mode,
    month,
    span,
    open,
    narrow,
    draft,
    refused: refusedTexts,
    corrected,
  });
  const cells = useMemo(() => {
    const { grid: lines, byId } = rows;
    return (index: number) => {
      const row = byId.get(lines[index]?.id ?? "");
      return row ? entryCells(row, table) : [];
    };
  }, [rows, table]);
  const monthName = (each: Month) => formatMonthShort(each, language);

  /** The first gap of the month, else its first cell. */
  function firstGap(): GridPlace {
    const column = columns.findIndex(({ id }) => id === month);
    const found = (fits: (cell: GridCell | undefined) => boolean) =>
      rows.grid.find((row, index) => row.kind === "values" && fits(cells(index)[column]));
    const row =
      found((cell) => cell?.look === "blank") ?? found((cell) => cell?.editable === true) ?? found(() => true);
    return { row: row?.id ?? "", column: month };
  }
  const [start] = useState(firstGap);
  const shownMonth = useRef<Month | null>(null);
  useEffect(() => {
    if (shownMonth.current === month) return undefined;
    // On a touch screen the keyboard stays away until it is asked for; leafing through months keeps the focus where it is.
    const first = shownMonth.current === null && !window.matchMedia("(pointer: coarse)").matches;
    // After the shell has put the focus on the page.
    const timer = setTimeout(() => {
      shownMonth.current = month;
      grid.current?.goTo(firstGap(), first);
    });
    return () => clearTimeout(timer);
  });

  const nameOf = (id: string) => workbook.metrics.find((metric) => metric.id === id)?.name ?? id;

  function dispatch(command: Command): boolean {
    const outcome = store.dispatch(command);
    if (outcome.ok) return true;
    setMessage({ kind: "words", text: `${t.failed} ${commandFaultSentence(outcome.error, language, nameOf)}` });
    return false;
  }

  /** Writes what could be read as one step; the rest stays in its cells as typed. */
  function enter(pasted: readonly PastedCell[], aliases: readonly Command[] = []) {
    const result = enteredCells(pasted, { workbook, mode, byId: allRows });
    const [row] = new Set(result.taken.map(({ row: each }) => each));
    const name =
      row && result.taken.every(({ row: each }) => each === row) ? metricName(row.metric, language) : undefined;
    const changes = result.cells.filter((cell) => differs(workbook, cell));
    const record = recordValues(
      mode === "target" ? "setTargets" : "recordActuals",
      changes,
      name === undefined ? {} : { subject: name },
    );
    const needed = [...(changes.length > 0 ? [record] : []), ...aliases];
    if (needed.length > 0 && !dispatch(oneStep(needed[0]!, ...needed.slice(1)))) return null;
    const touched = new Set([...result.taken, ...result.refused].map(({ key }) => key));
    setRefused(
      new Map([
        ...[...refused].filter(([key]) => !touched.has(key)),
        ...result.refused.map((each) => [each.key, each] as const),
      ]),
    );
    setCorrected(
      new Set([
        ...[...corrected].filter((key) => !touched.has(key)),
        ...result.taken.filter(({ changes: made }) => made.length > 0).map(({ key }) => key),
      ]),
    );
    return result;
  }

  const allRows = everyRow(rows.byId, workbook);

  function onEdit(edits: readonly GridEdit[]) {
    const pasted = edits.map(({ place, text }) => ({ row: place.row, month: place.column, text }));
    const result = enter(pasted);
    if (!result) return;
    setMessage(null);
    setLastEdited(pasted.length === 1 ? cellKey(pasted[0]!.row, pasted[0]!.month) : null);
  }

  function onPaste(paste: GridPaste, decided: ReadonlyMap<string, string | null> = new Map()) {
    const year = fiscalYearOf(month, workbook.settings.fiscalYearStartMonth);
    const pasted = pastedTable(paste.block, {
      fiscalYear: year,
      fiscalYearStartMonth: workbook.settings.fiscalYearStartMonth,
    });
    const at = rows.grid.findIndex(({ id }) => id === paste.at.row);
    const from = months.includes(paste.at.column) ? paste.at.column : month;
    const plan = pastePlan(pasted, {
      workbook,
      rows: rows.grid.slice(Math.max(at, 0)).flatMap(({ id }) => rows.byId.get(id) ?? []),
      byId: allRows,
      from,
      last: span === "all" ? months.at(-1)! : fiscalYearEnd(year, workbook.settings.fiscalYearStartMonth),
      selected: paste.selected,
      own: paste.own,
      decided,
    });
    if (plan.unknown.length > 0) {
      setAsked(paste);
      return;
    }
    setAsked(null);
    const aliases = [...decided].flatMap(([label, id]) => {
      const metric = workbook.metrics.find((each) => each.id === id);
      const { name } = namedHeading(label);
      return metric ? [editMetric(metric, { aliases: [...(metric.aliases ?? []), name] })] : [];
    });
    const result = enter(plan.cells, aliases);
    if (!result) return;
    const beyond = plan.cells.some((cell) => cell.month > months.at(-1)!);
    if (beyond && span === "toDate" && !narrow) onSpan("year");
    setLastEdited(null);
    setMessage({
      kind: "paste",
      report: {
        entered: result,
        overflow: plan.overflow,
        leftOut: [...decided].flatMap(([label, id]) => (id === null ? [label] : [])),
        revision: store.getState().revision,
      },
    });
  }

  function undo() {
    const report = message?.kind === "paste" ? message.report : null;
    if (!store.undo().ok) return;
    if (report?.revision !== revision) return;
    const gone = new Set([...report.entered.taken, ...report.entered.refused].map(({ key }) => key));
    setRefused(new Map([...refused].filter(([key]) => !gone.has(key))));
    setCorrected(new Set([...corrected].filter((key) => !gone.has(key))));
    setMessage(null);
  }

  function onDraft(edit: GridEdit | null) {
    const row = edit && rows.byId.get(edit.place.row);
    const reading = row && edit ? entryReading(edit.text, row, workbook) : null;
    if (!row || !edit || !reading || (reading.kind !== "value" && reading.kind !== "blank")) {
      setDraft(null);
      return;
    }
    setDraft({
      metric: row.metric.id,
      kind: seriesKind(mode),
      member: row.member?.id ?? null,
      month: writtenMonth(mode, edit.place.column),
      value: reading.kind === "value" ? reading.value : null,
    });
  }

  function onRefused(place: GridPlace) {
    const row = rows.byId.get(place.row);
    const column = columns.find(({ id }) => id === place.column)?.entry;
    if (!row || !column) return;
    if (column.shows === "beside") setMessage({ kind: "words", text: t.notice.refusedBeside(monthName(month)) });
    else if (row.calculated) setMessage({ kind: "words", text: t.notice.refusedCalculated });
    else if (mode === "actual" && column.month <= (workbook.settings.closedThrough ?? ""))
      setMessage({ kind: "closed", month: column.month });
    else setMessage({ kind: "words", text: t.notice.refusedSum });
  }

  function onFold(id: string, isOpen: boolean) {
    const metric = rows.byId.get(id)?.metric.id;
    if (metric === undefined) return;
    const next = new Set(open);
    if (isOpen) next.add(metric);
    else next.delete(metric);
    setOpen(next);
  }

  function fix(chosen: readonly Finding[]) {
    const fixes = chosen.flatMap((finding) => findingFix(finding) ?? []);
    const [first] = chosen;
    const subject = chosen.length === 1 && first ? metricName(first.metric, language) : undefined;
    if (entered.closed) setMessage({ kind: "closed", month });
    else dispatch(recordValues("recordActuals", fixes, subject === undefined ? {} : { subject }));
  }

  function accept({ metric, member, value }: Finding) {
    if (value !== null)
      dispatch(
        acceptValue(
          { metric: metric.id, member, month, value },
          { id: newIdentity().id, subject: metricName(metric, language) },
        ),
      );
  }

  function show({ metric, member }: Finding) {
    if (member !== null) onFold(rowId(metric.id, null), true);
    // Once the row is there.
    requestAnimationFrame(() => grid.current?.goTo({ row: rowId(metric.id, member), column: month }, true));
  }

  function choose({ row, month: at, key }: RefusedText, { value }: NumberChoice) {
    const cell = {
      metric: row.metric.id,
      kind: seriesKind(mode),
      member: row.member?.id ?? null,
      month: writtenMonth(mode, at),
      value,
    };
    if (
      !dispatch(
        recordValues(mode === "target" ? "setTargets" : "recordActuals", [cell], {
          subject: metricName(row.metric, language),
        }),
      )
    )
      return;
    setRefused(new Map([...refused].filter(([each]) => each !== key)));
  }

  const reopen = (each: Month) => {
    if (dispatch(reopenMonth(each, monthName(each)))) setMessage(null);
  };

  const activeRow = rows.grid[range.top];
  const activeKey =
    range.top === range.bottom && range.left === range.right
      ? cellKey(activeRow?.id ?? "", columns[range.left]?.id ?? "")
      : null;
  const question = questionAt(activeKey) ?? questionAt(lastEdited);
  function questionAt(key: string | null) {
    if (key === null || draft) return null;
    const text = refused.get(key);
    if (text)
      return {
        at: { row: text.row.id, column: text.month },
        content: <RefusedQuestion refused={text} onChoose={(choice) => choose(text, choice)} />,
      };
    const finding =
      mode === "actual"
        ? findings.find(
            ({ metric, member, rule }) => rule !== "missing" && cellKey(rowId(metric.id, member), month) === key,
          )
        : undefined;
    return finding
      ? {
          at: { row: rowId(finding.metric.id, finding.member), column: month },
          content: (
            <FindingQuestion
              finding={finding}
              style={style}
              onFix={() => fix([finding])}
              onAccept={() => accept(finding)}
            />
          ),
        }
      : null;
  }

  const summary = selectionSummary(range, { rows: rows.grid, columns, byId: rows.byId, value: valueAt });
  function valueAt(row: EntryRow, column: EntryColumn): number | null {
    const engine = engineOfWorkbook(table.workbook);
    const line = { metric: row.metric.id, member: row.member?.id ?? null };
    if (column.shows === "month")
      return engine.value({ ...line, period: writtenMonth(mode, column.month), kind: seriesKind(mode) }).value;
    if (column.what === "attainment") return null;
    if (column.what === "lastYear") return engine.value({ ...line, period: writtenMonth("lastYear", month) }).value;
    return engine.value({ ...line, period: month, kind: column.what }).value;
  }

  const folded = span === "toDate" && !narrow ? foldedMonths(workbook, month) : null;
  const foldedName = folded && t.columns.folded(...folded);
  return (
    <>
      {message?.kind === "paste" && (
        <PasteNotice
          report={message.report}
          undoable={message.report.revision === revision}
          onUndo={undo}
          onReopen={reopen}
          onClose={() => setMessage(null)}
        />
      )}
      {message?.kind === "closed" && (
        <Notice
          tone="warn"
          actions={
            <>
              <Button size="small" onClick={() => reopen(message.month)}>
                {t.closing.reopen}
              </Button>
              <Button size="small" look="text" onClick={() => setMessage(null)}>
                {t.notice.close}
              </Button>
            </>
          }
        >
          {t.notice.refusedClosed(monthName(message.month))}
        </Notice>
      )}
      {message?.kind === "words" && (
        <Notice
          tone="warn"
          actions={
            <Button size="small" look="text" onClick={() => setMessage(null)}>
              {t.notice.close}
            </Button>
          }
        >
          {message.text}
        </Notice>
      )}
      <div className="entrywrap">
        <section className="panel sheet" aria-label={t.title}>
          <Grid
            ref={grid}
            label={t.grid(t.modes[mode], monthName(month))}
            corner={t.metric}
            {...(foldedName && {
              // → at the last column does the same, and so does the choice below the grid.
              trailing: (
                <button
                  type="button"
                  className="foldedmonths"
                  tabIndex={-1}
                  title={t.columns.showFolded(foldedName)}
                  onClick={() => onSpan("year")}
                >
                  {foldedName}
                </button>
              ),
            })}
            rows={rows.grid}
            columns={columns}
            nameWidth={narrow ? 112 : 200}
            heights={narrow ? NARROW_HEIGHTS : HEIGHTS}
            cells={cells}
            start={start}
            foldLabel={t.fold}
            onEdit={onEdit}
            onPaste={onPaste}
            onDraft={onDraft}
            onRefused={onRefused}
            onSelect={setRange}
            onFold={onFold}
            {...(folded && { onBeyond: () => onSpan("year") })}
            onUndo={undo}
            onRedo={() => store.redo()}
            onHelp={() => setHelp(true)}
            note={question}
          />
          <StatusBar
            summary={summary}
            style={style}
            span={narrow ? null : span}
            onSpan={onSpan}
            onHelp={() => setHelp(true)}
          />
        </section>
        <div className="beside">
          {mode === "actual" && (
            <FindingsPanel findings={findings} month={month} style={style} onFix={fix} onAccept={accept} onShow={show}>
              <Closing
                month={month}
                entered={entered}
                onClose={() => dispatch(closeMonth(month, monthName(month)))}
                onReopen={() => reopen(month)}
              />
            </FindingsPanel>
          )}
          <MonthNote key={month} month={month} />
        </div>
      </div>
      <KeysDialog open={help} onClose={() => setHelp(false)} />
      {asked && (
        <LabelsDialog
          labels={unknownLabels(asked)}
          workbook={workbook}
          calculatedToo={mode === "target"}
          onDecide={(decided) => onPaste(asked, decided)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );

  function unknownLabels({ block }: GridPaste) {
    const year = fiscalYearOf(month, workbook.settings.fiscalYearStartMonth);
    const pasted = pastedTable(block, {
      fiscalYear: year,
      fiscalYearStartMonth: workbook.settings.fiscalYearStartMonth,
    });
    const unknown = pastePlan(pasted, {
      workbook,
      rows: [],
      byId: allRows,
      from: month,
      last: month,
      selected: { rows: 1, columns: 1 },
      own: false,
      decided: new Map(),
    }).unknown;
    return unknown.map((label) => ({
      label,
      example: pasted.values[pasted.labels?.indexOf(label) ?? -1]?.find((text) => text.trim() !== "") ?? "",
    }));
  }
}

const HEIGHTS = { values: 31, section: 27 };
const NARROW_HEIGHTS = { values: 44, section: 30 };

/** Rows shown and folded away. */
function everyRow(shown: ReadonlyMap<string, EntryRow>, workbook: Workbook): ReadonlyMap<string, EntryRow> {
  const all = new Map(shown);
  for (const metric of workbook.metrics) {
    const total = shown.get(rowId(metric.id, null));
    if (!total) continue;
    for (const member of workbook.dimensions.find(({ id }) => id === metric.dimension)?.members ?? [])
      all.set(rowId(metric.id, member.id), { ...total, id: rowId(metric.id, member.id), member });
  }
  return all;
}

/** Entering what is there already is no step to undo. */
function differs({ series }: Workbook, cell: SeriesCell): boolean {
  const present = series.find(
    ({ metric, kind, member }) => metric === cell.metric && kind === cell.kind && member === cell.member,
  );
  return (present ? seriesValue(present, cell.month) : null) !== cell.value;
}
