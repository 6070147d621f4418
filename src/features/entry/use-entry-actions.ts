import { type Finding, findingFix } from "#domain/check/finding.ts";
import type { Month } from "#domain/month.ts";
import type { NumberChoice } from "#domain/reading/number-reading.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import type { ChangeStamp } from "#domain/target/target-revision.ts";
import { typedTargetRevisions } from "#domain/target/typed-target-revisions.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { Command, CommandName } from "#state/command.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { acceptValue } from "#state/commands/accept-value.ts";
import { closeMonth } from "#state/commands/close-month.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { recordValues } from "#state/commands/record-values.ts";
import { reopenMonth } from "#state/commands/reopen-month.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { changedCells, type Entered, enteredCells, type RefusedText } from "./entered-cells.ts";
import type { Message } from "./entry-message.tsx";
import { type EntryMode, isLocked, seriesKind, writtenMonth } from "./entry-mode.ts";
import type { EntryRow } from "./entry-rows.ts";
import type { PastedCell } from "./paste-plan.ts";
import { texts } from "./texts.ts";
import type { CellMarks } from "./use-cell-marks.ts";

function thisChange(): ChangeStamp {
  return { ...newIdentity(), now: currentMonth(), reason: "" };
}

/** What a person does to the numbers, each as one step that can be undone. */
export function useEntryActions({
  workbook: shown,
  mode,
  month,
  allRows,
  marks,
  onMessage,
}: {
  workbook: Workbook;
  mode: EntryMode;
  month: Month;
  allRows: ReadonlyMap<string, EntryRow>;
  marks: CellMarks;
  onMessage: (message: Message | null) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const intention: CommandName = mode === "target" ? "setTargets" : "recordActuals";
  const monthName = (each: Month) => formatMonthShort(each, language);
  /** Not as it was drawn: an undo may have come in between. */
  const present = () => store.getState().workbook ?? shown;
  const nameOf = (id: string) => shown.metrics.find((metric) => metric.id === id)?.name ?? id;

  function dispatch(command: Command): boolean {
    const outcome = store.dispatch(command);
    if (outcome.ok) return true;
    onMessage({ kind: "words", text: `${t.failed} ${commandFaultSentence(outcome.error, language, nameOf)}` });
    return false;
  }

  /** Targets of whole metrics change as on their own page: what stood is kept, and the history says so. */
  function written(cells: readonly SeriesCell[], subject: string | undefined) {
    const plain = cells.filter(({ kind, member }) => kind !== "target" || member !== null);
    const whole = cells.filter((cell) => !plain.includes(cell));
    const revisions = typedTargetRevisions(present(), whole, thisChange);
    const revised = revisions.filter(({ entry }) => entry !== null).length;
    const targets = reviseTargets(revisions, subject);
    return {
      revised,
      commands: [
        // Set for the first time, they are set and not revised.
        ...(revisions.length > 0 ? [revised > 0 ? targets : { ...targets, name: intention, count: cells.length }] : []),
        ...(plain.length > 0 ? [recordValues(intention, plain, subject === undefined ? {} : { subject })] : []),
      ] satisfies Command[],
    };
  }

  return {
    dispatch,

    /** Writes what could be read as one step; the rest stays in its cells as typed. */
    enter(pasted: readonly PastedCell[], aliases: readonly Command[] = []): Entered | null {
      const workbook = present();
      const result = enteredCells(pasted, { workbook, mode, byId: allRows });
      const [row] = new Set(result.taken.map(({ row: each }) => each));
      const isOne = row !== undefined && result.taken.every(({ row: each }) => each === row);
      const changes = changedCells(workbook, result.cells);
      const subject = isOne ? metricName(row.metric, language) : undefined;
      const { commands, revised } = written(changes, subject);
      const needed = [...commands, ...aliases];
      if (needed.length > 0 && !dispatch(oneStep(needed[0]!, ...needed.slice(1)))) return null;
      marks.mark(result, present());
      return { ...result, mode, revised };
    },

    /** Enters one of the meanings of a text that had several. */
    choose({ row, month: at, key }: RefusedText, { value }: NumberChoice) {
      const cell = {
        metric: row.metric.id,
        kind: seriesKind(mode),
        member: row.member?.id ?? null,
        month: writtenMonth(mode, at),
        value,
      };
      const [command] = written([cell], metricName(row.metric, language)).commands;
      if (command && dispatch(command)) marks.forget([key]);
    },

    fix(chosen: readonly Finding[]) {
      const fixes = chosen.flatMap(findingFix);
      const [first] = chosen;
      if (isLocked(mode, month, shown.settings.closedThrough)) onMessage({ kind: "closed", month });
      else
        dispatch(
          recordValues(
            "recordActuals",
            fixes,
            chosen.length === 1 && first ? { subject: metricName(first.metric, language) } : {},
          ),
        );
    },

    accept({ metric, member, value }: Finding) {
      if (value === null) return;
      const identity = { id: newIdentity().id, subject: metricName(metric, language) };
      dispatch(acceptValue({ metric: metric.id, member, month, value }, identity));
    },

    close: () => dispatch(closeMonth(month, monthName(month))),

    reopen(each: Month) {
      if (dispatch(reopenMonth(each, monthName(each)))) onMessage(null);
    },
  };
}
