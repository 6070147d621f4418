import type { Finding } from "#domain/check/finding.ts";
import type { Month } from "#domain/month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { GridColumn, GridPlace, GridRow } from "#ui/grid/grid-model.ts";
import type { GridRange } from "#ui/grid/grid-range.ts";
import { FindingQuestion, RefusedQuestion } from "./cell-question.tsx";
import type { RefusedText } from "./entered-cells.ts";
import { cellKey } from "./entry-cells.ts";
import { rowId } from "./entry-rows.ts";
import type { useEntryActions } from "./use-entry-actions.ts";

interface Asked {
  readonly month: Month;
  readonly style: NumberStyle;
  /** Of the month's actuals; empty while others are entered. */
  readonly findings: readonly Finding[];
  readonly refused: ReadonlyMap<string, RefusedText>;
  readonly actions: ReturnType<typeof useEntryActions>;
}

/** What is asked beside a cell: what its text means, or whether its number is right; null when nothing is. */
export function entryQuestion(key: string | null, { month, style, findings, refused, actions }: Asked) {
  if (key === null) return null;
  const text = refused.get(key);
  if (text)
    return {
      at: { row: text.row.id, column: text.month },
      content: <RefusedQuestion refused={text} onChoose={(choice) => actions.choose(text, choice)} />,
    };
  const finding = findings.find(
    ({ metric, member, rule }) => rule !== "missing" && cellKey(rowId(metric.id, member), month) === key,
  );
  return finding
    ? {
        at: { row: rowId(finding.metric.id, finding.member), column: month },
        content: (
          <FindingQuestion
            finding={finding}
            style={style}
            onFix={() => actions.fix([finding])}
            onAccept={() => actions.accept(finding)}
          />
        ),
      }
    : null;
}

/** The one cell that is selected; null while several are. */
export function selectedCell(
  { top, bottom, left, right }: GridRange,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): GridPlace | null {
  const row = rows[top];
  const column = columns[left];
  return top === bottom && left === right && row && column ? { row: row.id, column: column.id } : null;
}
