import { readFileSync } from "node:fs";
import type { Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import { type ImportPlan, proposedPlan } from "#transfer/csv/import-plan.ts";
import type { ImportPreview } from "#transfer/csv/import-preview.ts";
import { importProblemPlace, importProblemSentence } from "#transfer/csv/import-problem-sentence.ts";
import { type OpenedTable, openedTable, type TableOptions } from "#transfer/csv/opened-table.ts";
import { previewedImport } from "#transfer/csv/previewed-import.ts";
import type { TableFault } from "#transfer/csv/table-fault.ts";
import { aWorkbook } from "../../../support/a-workbook.ts";

export interface Previewed {
  readonly opened: OpenedTable;
  readonly plan: ImportPlan;
  readonly preview: ImportPreview;
  /** The value that would be written, by the metric's name; undefined when none would. */
  readonly written: (metric: string, month: string, member?: string | null) => number | null | undefined;
  readonly problems: readonly string[];
}

/** What a table would do to a workbook, as proposed, with some decisions made. */
export function previewOf(input: Uint8Array | string, choices: PreviewChoices = {}): Previewed {
  return previewOfOpened(openedTable(input, choices.options), choices);
}

export interface PreviewChoices {
  workbook?: Workbook;
  fiscalYear?: number;
  options?: TableOptions;
  decide?: (plan: ImportPlan) => ImportPlan;
}

/** The same for a table that was opened otherwise (an Excel file). */
export function previewOfOpened(
  opened: Result<OpenedTable, TableFault>,
  { workbook = aWorkbook(), fiscalYear = 2025, decide = (plan: ImportPlan) => plan }: PreviewChoices = {},
): Previewed {
  if (!opened.ok) throw new Error(`Not a table: ${opened.error.code}`);
  const plan = decide(proposedPlan(opened.value.table.reading, workbook, fiscalYear));
  const preview = previewedImport(opened.value.table, plan, workbook);
  const { changes } = preview;
  const metrics = [...changes.metrics, ...workbook.metrics];
  const members = [...changes.dimensions, ...workbook.dimensions].flatMap((dimension) => dimension.members);
  return {
    opened: opened.value,
    plan,
    preview,
    written: (name, month, member = null) => {
      const metric = metrics.find((each) => each.name === name || each.id === name);
      const memberId = member === null ? null : members.find((each) => each.name === member)?.id;
      return changes.cells.find(
        (cell) => cell.metric === metric?.id && cell.month === month && cell.member === memberId,
      )?.value;
    },
    problems: preview.problems.map(
      (problem) => `${importProblemPlace(problem, "ja")}${importProblemSentence(problem, "ja")}`,
    ),
  };
}

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/samples/${name}`, import.meta.url)));
}
