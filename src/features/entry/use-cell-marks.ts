import { useState } from "react";
import type { EnteredCells, RefusedText } from "./entered-cells.ts";

export interface CellMarks {
  /** Texts that could not be taken, by cell: they stay where they were typed. */
  readonly refused: ReadonlyMap<string, RefusedText>;
  /** Cells whose text was corrected on its way in. */
  readonly corrected: ReadonlySet<string>;
  readonly mark: (entered: EnteredCells) => void;
  readonly forget: (keys: Iterable<string>) => void;
}

/** The cells of an entry, taken or not. */
export function touchedCells({ taken, refused }: EnteredCells): ReadonlySet<string> {
  return new Set([...taken, ...refused].map(({ key }) => key));
}

/** What is marked in the grid beyond the numbers themselves. */
export function useCellMarks(): CellMarks {
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedText>>(new Map());
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());

  function replace(gone: ReadonlySet<string>, texts: readonly RefusedText[], keys: readonly string[]) {
    setRefused(
      new Map([
        ...[...refused].filter(([key]) => !gone.has(key)),
        ...texts.map((each): [string, RefusedText] => [each.key, each]),
      ]),
    );
    setCorrected(new Set([...[...corrected].filter((key) => !gone.has(key)), ...keys]));
  }

  return {
    refused,
    corrected,
    mark: (entered) =>
      replace(
        touchedCells(entered),
        entered.refused,
        entered.taken.filter(({ changes }) => changes.length > 0).map(({ key }) => key),
      ),
    forget: (keys) => replace(new Set(keys), [], []),
  };
}
