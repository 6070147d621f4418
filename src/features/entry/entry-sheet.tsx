import { useMemo, useRef, useState } from "react";
import type { Finding } from "#domain/check/finding.ts";
import type { Month } from "#domain/month.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import { isFixedTarget } from "#domain/target/typed-target-revisions.ts";
import type { Workbook } from "#domain/workbook.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { Grid } from "#ui/grid/grid.tsx";
import type { GridEdit, GridPlace } from "#ui/grid/grid-model.ts";
import type { GridHandle } from "#ui/grid/grid-props.ts";
import type { GridRange } from "#ui/grid/grid-range.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Closing } from "./closing.tsx";
import { cellKey, entryCells } from "./entry-cells.ts";
import { foldedMonths, type MonthSpan } from "./entry-columns.ts";
import { EntryMessage, type Message } from "./entry-message.tsx";
import { type EntryMode, isLocked, seriesKind, writtenMonth } from "./entry-mode.ts";
import { entryQuestion, selectedCell } from "./entry-question.tsx";
import { entryReading } from "./entry-reading.ts";
import { rowId } from "./entry-rows.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LabelsDialog } from "./labels-dialog.tsx";
import { MonthNote } from "./month-note.tsx";
import { type PasteContext, unknownLabels } from "./paste-context.ts";
import type { PasteReport } from "./paste-notice.tsx";
import { RowsDialog } from "./rows-dialog.tsx";
import { selectionSummary } from "./selection-summary.ts";
import { shownValue } from "./shown-value.ts";
import { StatusBar } from "./status-bar.tsx";
import { texts } from "./texts.ts";
import { touchedCells, useCellMarks } from "./use-cell-marks.ts";
import { useEntryActions } from "./use-entry-actions.ts";
import { useEntryPaste } from "./use-entry-paste.ts";
import { useEntryRows } from "./use-entry-rows.ts";
import { useEntryTable } from "./use-entry-table.tsx";
import { useNarrow } from "./use-narrow.ts";
import { useOpeningCell } from "./use-opening-cell.ts";
import { type RemarkLayer, useRemarks } from "./use-remarks.tsx";

const HEIGHTS = { values: 31, section: 27 };
const NARROW_HEIGHTS = { values: 44, section: 30 };

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
  const [message, setMessage] = useState<Message | null>(null);
  const [range, setRange] = useState<GridRange>({ top: 0, bottom: 0, left: 0, right: 0 });
  const [lastEdited, setLastEdited] = useState<string | null>(null);
  const [layer, setLayer] = useState<RemarkLayer | null>(null);
  const [help, setHelp] = useState(false);
  /** A paste whose lines are being sent to other rows. */
  const [matching, setMatching] = useState<PasteReport | null>(null);
  const { style, rows, allRows } = useEntryRows(workbook, mode, open);
  const marks = useCellMarks(workbook, mode, allRows);
  const { refused, corrected } = marks;
  const refusedTexts = useMemo(() => new Map([...refused].map(([key, { text }]) => [key, text])), [refused]);
  const { months, columns, table, findings, entered } = useEntryTable(workbook, {
    rows,
    mode,
    month,
    span,
    narrow,
    draft,
    refused: refusedTexts,
    corrected,
    onEvents: (each) => setLayer({ kind: "events", month: each, metric: null }),
  });
  const cells = useMemo(() => {
    const { grid: lines, byId } = rows;
    return (index: number) => {
      const row = byId.get(lines[index]?.id ?? "");
      return row ? entryCells(row, table) : [];
    };
  }, [rows, table]);
  const start = useOpeningCell(grid, month, rows, columns, cells, table);
  const remarks = useRemarks({
    layer,
    onLayer: setLayer,
    table,
    allRows,
    grid,
  });
  const actions = useEntryActions({ workbook, mode, month, allRows, marks, onMessage: setMessage });
  const context: PasteContext = { workbook, month, months, span, rows, allRows };
  const pasting = useEntryPaste(context, {
    enter: actions.enter,
    onBeyond: () => span === "toDate" && !narrow && onSpan("year"),
    onPasted: (report) => {
      setLastEdited(null);
      setMessage({ kind: "paste", report: { ...report, revision: store.getState().revision } });
    },
  });

  function onEdit(edits: readonly GridEdit[]) {
    const done = actions.enter(edits.map(({ place, text }) => ({ row: place.row, month: place.column, text })));
    if (!done) return;
    const [first] = done.taken;
    const name = first && metricName(first.row.metric, language);
    setMessage(
      name !== undefined && done.revised > 0
        ? { kind: "target", text: t.notice.revisedOf(name), metric: first!.row.metric.id }
        : null,
    );
    const [only] = edits;
    setLastEdited(only && edits.length === 1 ? cellKey(only.place.row, only.place.column) : null);
  }

  function undo() {
    const report = message?.kind === "paste" ? message.report : null;
    if (!store.undo().ok) return;
    if (report?.revision !== revision) return;
    marks.forget(touchedCells(report.entered));
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
    const { notice } = t;
    if (column.shows === "beside")
      setMessage({ kind: "words", text: notice.refusedBeside(formatMonthShort(month, language)) });
    else if (row.calculated) setMessage({ kind: "words", text: notice.refusedCalculated });
    else if (isLocked(mode, column.month, workbook.settings.closedThrough))
      setMessage({ kind: "closed", month: column.month });
    else if (mode === "target" && isFixedTarget(workbook, row.metric.id, column.month))
      setMessage({
        kind: "target",
        text: t.notice.fixedTarget(formatMonthShort(column.month, language)),
        metric: row.metric.id,
      });
    else setMessage({ kind: "words", text: notice.refusedSum });
  }

  function onFold(id: string, isOpen: boolean) {
    const metric = rows.byId.get(id)?.metric.id;
    if (metric === undefined) return;
    const next = new Set(open);
    if (isOpen) next.add(metric);
    else next.delete(metric);
    setOpen(next);
  }

  function show({ metric, member }: Finding) {
    if (member !== null) onFold(rowId(metric.id, null), true);
    // Once the row is there.
    requestAnimationFrame(() => grid.current?.goTo({ row: rowId(metric.id, member), column: month }, true));
  }

  const selected = selectedCell(range, rows.grid, columns);
  const asked = { month, style, findings: mode === "actual" ? findings : [], refused, actions };
  const question = draft
    ? null
    : (entryQuestion(selected && cellKey(selected.row, selected.column), asked) ??
      entryQuestion(lastEdited, asked) ??
      remarks.remarkAt(selected));
  const summary = selectionSummary(range, {
    rows: rows.grid,
    columns,
    byId: rows.byId,
    value: (row, column) => shownValue(row, column, table),
  });
  const folded = span === "toDate" && !narrow ? foldedMonths(workbook, month) : null;
  const foldedName = folded && t.columns.folded(...folded);
  return (
    <>
      <EntryMessage
        message={message}
        revision={revision}
        onUndo={undo}
        onReopen={actions.reopen}
        onMatch={setMatching}
        onClose={() => setMessage(null)}
      />
      <div className="entrywrap">
        <section className="panel sheet" aria-label={t.title}>
          <Grid
            ref={grid}
            label={t.grid(t.modes[mode], formatMonthShort(month, language))}
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
            onPaste={(paste) => pasting.paste(paste)}
            onDraft={onDraft}
            onRefused={onRefused}
            onSelect={setRange}
            onFold={onFold}
            {...(folded && { onBeyond: () => onSpan("year") })}
            onUndo={undo}
            onRedo={() => store.redo()}
            onHelp={() => setHelp(true)}
            onRemark={remarks.openRemark}
            onMenu={remarks.openMenu}
            note={question}
          />
          <StatusBar
            summary={summary}
            style={style}
            span={narrow ? null : span}
            onSpan={onSpan}
            onRemark={selected && remarks.canRemark(selected) ? () => remarks.openRemark(selected) : null}
            onHelp={() => setHelp(true)}
          />
        </section>
        <div className="beside">
          {mode === "actual" && (
            <FindingsPanel
              findings={findings}
              month={month}
              style={style}
              onFix={actions.fix}
              onAccept={actions.accept}
              onShow={show}
            >
              <Closing month={month} entered={entered} onClose={actions.close} onReopen={() => actions.reopen(month)} />
            </FindingsPanel>
          )}
          <MonthNote key={month} month={month} onEvents={() => remarks.openEvents(month)} />
        </div>
      </div>
      {remarks.layer}
      {matching && (
        <RowsDialog
          paste={matching.source.paste}
          proposed={matching.source.lines}
          rows={allRows}
          style={style}
          onDecide={(chosen) => {
            setMatching(null);
            // Instead of what was pasted, not on top of it.
            if (matching.revision === revision && matching.entered.taken.length > 0) undo();
            pasting.paste(matching.source.paste, new Map(), chosen);
          }}
          onCancel={() => setMatching(null)}
        />
      )}
      <KeysDialog open={help} onClose={() => setHelp(false)} />
      {pasting.asked && (
        <LabelsDialog
          labels={unknownLabels(pasting.asked, context)}
          workbook={workbook}
          calculatedToo={mode === "target"}
          onDecide={(decided) => pasting.asked && pasting.paste(pasting.asked, decided)}
          onCancel={pasting.cancel}
        />
      )}
    </>
  );
}
