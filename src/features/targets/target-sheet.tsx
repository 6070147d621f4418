import { useEffect, useRef, useState } from "react";
import { numberReadingSentence } from "#domain/reading/number-reading-sentence.ts";
import { type TargetChange, targetRevision } from "#domain/target/target-revision.ts";
import type { Workbook } from "#domain/workbook.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { alignGoals } from "#state/commands/align-goals.ts";
import { giveReason } from "#state/commands/give-reason.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { Grid } from "#ui/grid/grid.tsx";
import type { GridEdit } from "#ui/grid/grid-model.ts";
import type { GridHandle, GridPaste } from "#ui/grid/grid-props.ts";
import { useTexts } from "#ui/language/language.tsx";
import { useRoute } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { MismatchList } from "./mismatch-list.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { RowEditor } from "./row-editor.tsx";
import { spreadFaultWords } from "./spread-fault-words.ts";
import { lineId } from "./target-cells.ts";
import { spreadOfTypedYear, targetReading, touchesClosed, typedMonths, yearChange } from "./target-edits.ts";
import { TargetPanel } from "./target-panel.tsx";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";
import { useTargetTable } from "./use-target-table.ts";

type Message =
  | { readonly kind: "revised"; readonly ids: readonly string[]; readonly subject: string }
  | { readonly kind: "words"; readonly text: string; readonly bad?: boolean };

/** Changes that wait for a reason, because a closed month is among them. */
interface Waiting {
  readonly changes: readonly TargetChange[];
  readonly subject: string;
}

/** The grid of targets, and below it all about the metric one stands on. */
export function TargetSheet({
  workbook,
  fiscalYear,
  style,
  readOnly,
}: {
  workbook: Workbook;
  fiscalYear: number;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const store = useWorkbookStore();
  const route = useRoute();
  const grid = useRef<GridHandle>(null);
  const sheet = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [message, setMessage] = useState<Message | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [explaining, setExplaining] = useState<readonly string[] | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const table = useTargetTable(workbook, { fiscalYear, style, readOnly, folded, refused });
  const { rows, lines, columns, grid: gridRows, cells } = table;
  const [active, setActive] = useState(0);
  const [start] = useState(() => {
    const asked = rows.get(route.query["metric"] ?? "") ?? [...rows.values()][0];
    const open = asked?.months.find(({ closed }) => !closed) ?? asked?.months[0];
    return {
      asked: route.query["metric"] !== undefined,
      row: asked ? lineId(asked.metric.id, "target") : "",
      column: open?.month ?? "year",
    };
  });
  useEffect(() => {
    // On a touch screen the keyboard stays away until it is asked for. After the shell has put the focus on the page.
    const focus = !window.matchMedia("(pointer: coarse)").matches;
    const timer = setTimeout(() => {
      grid.current?.goTo(start, focus);
      if (start.asked) sheet.current?.scrollIntoView({ block: "nearest" });
    });
    return () => clearTimeout(timer);
  }, [start]);
  const current = lines.get(gridRows[active]?.id ?? "")?.row ?? [...rows.values()][0]!;
  const editedRow = editing === null ? undefined : rows.get(editing);

  function write(changes: readonly TargetChange[], subject: string, reason = ""): boolean {
    const now = currentMonth();
    const revisions = changes.map((change) => targetRevision(workbook, change, { ...newIdentity(), now, reason }));
    const outcome = store.dispatch(reviseTargets(revisions, subject));
    if (!outcome.ok) {
      const nameOf = (id: string) => rows.get(id)?.metric.name ?? id;
      setMessage({ kind: "words", bad: true, text: commandFaultSentence(outcome.error, language, nameOf) });
      return false;
    }
    const ids = revisions.flatMap(({ entry }) => entry?.id ?? []);
    const before = message?.kind === "revised" ? message.ids : [];
    setMessage(ids.length > 0 && reason === "" ? { kind: "revised", ids: [...before, ...ids], subject } : null);
    return true;
  }

  /** Closed months change only with a reason; everything else at once. */
  function apply(changes: readonly TargetChange[], subject: string) {
    const real = changes.filter((change) => change.cells.length > 0 || change.year !== undefined);
    if (real.length === 0) return;
    if (real.some((change) => touchesClosed(change, workbook.settings))) setWaiting({ changes: real, subject });
    else write(real, subject);
  }

  function onEdit(edits: readonly GridEdit[]) {
    const changes: TargetChange[] = [];
    const faults: string[] = [];
    const unread = new Map(refused);
    const byLine = Map.groupBy(edits, ({ place }) => place.row);
    for (const [id, own] of byLine) {
      const line = lines.get(id);
      if (!line || (line.kind !== "target" && line.kind !== "upper")) continue;
      const typed = own.flatMap(({ place, text }): { readonly column: string; readonly value: number | null }[] => {
        const key = `${id} ${place.column}`;
        const reading = targetReading(text, line.row);
        unread.delete(key);
        if (reading.kind === "value") return [{ column: place.column, value: reading.value }];
        if (reading.kind === "blank") return [{ column: place.column, value: null }];
        unread.set(key, text);
        faults.push(numberReadingSentence(reading, language));
        return [];
      });
      const year = typed.find(({ column }) => column === "year");
      const months = typed.flatMap(({ column, value }) => (column === "year" ? [] : [{ month: column, value }]));
      if (year) {
        const spread = year.value === null ? null : spreadOfTypedYear(line.row, year.value);
        const present = line.row.months.map(({ value }) => value);
        if (spread && !spread.ok) faults.push(spreadFaultWords(spread.error, line.row, t));
        else if (year.value !== null || !line.row.year?.goal)
          changes.push(yearChange(workbook, line.row, year.value, spread?.value ?? present));
      }
      if (months.length > 0)
        changes.push(typedMonths(workbook, line.row, months, line.kind === "upper" ? "targetUpper" : "target"));
    }
    setRefused(unread);
    const [only] = new Set(edits.map(({ place }) => lines.get(place.row)?.row));
    const same = edits.every(({ place }) => lines.get(place.row)?.row === only);
    apply(changes, only && same ? metricName(only.metric, language) : "");
    if (faults.length > 0) setMessage({ kind: "words", text: faults.join(" ") });
  }

  function onPaste({ block, at, own }: GridPaste) {
    const from = Math.max(
      0,
      gridRows.findIndex(({ id }) => id === at.row),
    );
    const below = gridRows.slice(from).filter(({ kind }) => kind === "values");
    const places = own ? below : below.filter(({ id }) => ["target", "upper"].includes(lines.get(id)?.kind ?? ""));
    const first = columns.findIndex(({ id }) => id === at.column);
    const fields = columns.slice(first, -1);
    const edits = block.flatMap((texted, down) =>
      texted.flatMap((text, across): GridEdit[] => {
        const place = { row: places[down]?.id ?? "", column: fields[across]?.id ?? "" };
        return place.row === "" || place.column === "" ? [] : [{ place, text }];
      }),
    );
    onEdit(edits);
    const width = Math.max(0, ...block.map((texted) => texted.length));
    const over = { rows: block.length - places.length, columns: width - fields.length };
    if (over.rows > 0 || over.columns > 0)
      setMessage({ kind: "words", text: t.overflow(Math.max(0, over.rows), Math.max(0, over.columns)) });
  }

  function setMonth(row: TargetRow, index: number, value: number) {
    const change = typedMonths(workbook, row, [{ month: row.months[index]!.month, value }], "target");
    // Only that month: what followed it so far keeps its value.
    const { month } = row.months[index]!;
    apply(
      [{ ...change, cells: change.cells.filter((cell) => cell.month === month) }],
      metricName(row.metric, language),
    );
  }

  function setYear(row: TargetRow, value: number) {
    const months = row.months.map((each) => each.value);
    apply([yearChange(workbook, row, value, months)], metricName(row.metric, language));
  }

  const goTo = (row: TargetRow) => grid.current?.goTo({ row: lineId(row.metric.id, "target"), column: "year" }, true);
  return (
    <>
      <div aria-live="polite">
        {message?.kind === "words" && <Notice tone={message.bad ? "bad" : "warn"}>{message.text}</Notice>}
        {message?.kind === "revised" && (
          <Notice
            actions={
              <>
                <Button size="small" onClick={() => setExplaining(message.ids)}>
                  {t.giveReason}
                </Button>
                <Button size="small" look="text" onClick={() => setMessage(null)}>
                  {t.noReason}
                </Button>
              </>
            }
          >
            {t.revised(message.subject)}
          </Notice>
        )}
      </div>
      <MismatchList
        rows={[...rows.values()].filter(({ mismatch, metric }) => mismatch && metric.id !== current.metric.id)}
        language={language}
        onShow={goTo}
      />
      <section ref={sheet} className="panel sheet" aria-label={t.sheet}>
        <Grid
          ref={grid}
          label={t.sheet}
          corner={t.metric}
          rows={gridRows}
          columns={columns}
          nameWidth={table.nameWidth}
          heights={{ values: 31, section: 27 }}
          cells={cells}
          start={start}
          foldLabel={t.fold}
          onEdit={onEdit}
          onPaste={onPaste}
          onDraft={() => {}}
          onRefused={() => setMessage({ kind: "words", text: readOnly ? t.readOnly : t.refusedCell })}
          onSelect={({ top }) => setActive(top)}
          onFold={(id, isOpen) => {
            const next = new Set(folded);
            if (isOpen) next.delete(id);
            else next.add(id);
            setFolded(next);
          }}
          onUndo={() => store.undo()}
          onRedo={() => store.redo()}
          onHelp={() => setMessage({ kind: "words", text: t.keys })}
          onRemark={() => setMessage({ kind: "words", text: t.keys })}
          onMenu={() => {}}
        />
        <p className="legend">
          <span className="gcell own">{t.legend.own}</span>
          <span className="gcell carried">{t.legend.carried}</span>
          <span className="gcell pale">{t.legend.pale}</span>
        </p>
      </section>
      <TargetPanel
        row={current}
        readOnly={readOnly}
        onEdit={() => setEditing(current.metric.id)}
        onMonth={(index, value) => setMonth(current, index, value)}
        onYear={(value) => setYear(current, value)}
        onAlign={() => store.dispatch(alignGoals())}
      />
      {editedRow && (
        <RowEditor
          workbook={workbook}
          row={editedRow}
          onClose={() => setEditing(null)}
          onSave={(outcome) => {
            setMessage(null);
            if (!outcome.ok)
              setMessage({
                kind: "words",
                bad: true,
                text: commandFaultSentence(outcome.error, language, (id) => rows.get(id)?.metric.name ?? id),
              });
            setEditing(null);
          }}
        />
      )}
      {waiting && (
        <ReasonDialog
          title={t.closedTitle}
          required
          onClose={() => setWaiting(null)}
          onSave={(reason) => {
            write(waiting.changes, waiting.subject, reason);
            setWaiting(null);
          }}
        >
          {t.closedText(
            [
              ...new Set(
                waiting.changes
                  .flatMap((change) => change.cells)
                  .map(({ month }) => month)
                  .filter((month) => month <= (workbook.settings.closedThrough ?? "")),
              ),
            ]
              .toSorted()
              .map((month) => formatMonthShort(month, language))
              .join(language === "ja" ? "・" : ", "),
          )}
        </ReasonDialog>
      )}
      {explaining && (
        <ReasonDialog
          title={t.reasonTitle}
          onClose={() => setExplaining(null)}
          onSave={(reason) => {
            if (reason.trim() !== "")
              store.dispatch(giveReason(explaining, reason, message?.kind === "revised" ? message.subject : undefined));
            setExplaining(null);
            setMessage(null);
          }}
        >
          {t.reasonText}
        </ReasonDialog>
      )}
    </>
  );
}
