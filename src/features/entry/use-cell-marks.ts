import { useEffect, useMemo, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { type EnteredCells, type RefusedText, readingOf, storedValue } from "./entered-cells.ts";
import { cellKey } from "./entry-cells.ts";
import { type EntryMode, seriesKind, writtenMonth } from "./entry-mode.ts";
import type { EntryRow } from "./entry-rows.ts";
import { keepUntakenTexts, type UntakenText, untakenTexts } from "./untaken-texts.ts";

export interface CellMarks {
  /** Texts that could not be taken, by cell: they stay where they were typed, also when the page is left. */
  readonly refused: ReadonlyMap<string, RefusedText>;
  /** Cells whose text was corrected on its way in. */
  readonly corrected: ReadonlySet<string>;
  /** `after`: the workbook the texts were entered into, as it is now. */
  readonly mark: (entered: EnteredCells, after: Workbook) => void;
  readonly forget: (keys: Iterable<string>) => void;
}

/** The cells of an entry, taken or not. */
export function touchedCells({ taken, refused }: EnteredCells): ReadonlySet<string> {
  return new Set([...taken, ...refused].map(({ key }) => key));
}

/** What is marked in the grid beyond the numbers themselves. */
export function useCellMarks(workbook: Workbook, mode: EntryMode, allRows: ReadonlyMap<string, EntryRow>): CellMarks {
  const { id } = workbook;
  const [untaken, setUntaken] = useState(() => untakenTexts(id, mode));
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => keepUntakenTexts(id, mode, untaken), [id, mode, untaken]);
  const refused = useMemo(
    () =>
      new Map(
        untaken
          .flatMap((each) => refusedText(each, allRows.get(each.row), workbook, mode) ?? [])
          .map((each) => [each.key, each]),
      ),
    [untaken, allRows, workbook, mode],
  );

  function replace(gone: ReadonlySet<string>, texts: readonly UntakenText[], keys: readonly string[]) {
    setUntaken((before) => [...before.filter(({ row, month }) => !gone.has(cellKey(row, month))), ...texts]);
    setCorrected((before) => new Set([...[...before].filter((key) => !gone.has(key)), ...keys]));
  }

  return {
    refused,
    corrected,
    mark: (entered, after) =>
      replace(
        touchedCells(entered),
        entered.refused.map(({ row, month, text, unit }) => ({
          row: row.id,
          month,
          text,
          ...(unit !== undefined && { unit }),
          stands: valueUnder(row, month, after, mode),
        })),
        entered.taken.filter(({ changes }) => changes.length > 0).map(({ key }) => key),
      ),
    forget: (keys) => replace(new Set(keys), [], []),
  };
}

/** Gone once the cell got another number by other means, or when the text can be read by now. */
function refusedText(
  { row: id, month, text, unit, stands }: UntakenText,
  row: EntryRow | undefined,
  workbook: Workbook,
  mode: EntryMode,
): RefusedText | null {
  if (!row || valueUnder(row, month, workbook, mode) !== stands) return null;
  const reading = readingOf(text, row, workbook, unit);
  if (reading.kind === "value" || reading.kind === "blank") return null;
  return { key: cellKey(id, month), row, month, text, reading, ...(unit !== undefined && { unit }) };
}

function valueUnder({ metric, member }: EntryRow, month: string, workbook: Workbook, mode: EntryMode): number | null {
  const place = { metric: metric.id, member: member?.id ?? null, kind: seriesKind(mode) };
  return storedValue(workbook, { ...place, month: writtenMonth(mode, month) });
}
