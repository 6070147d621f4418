import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import type { ImportPlan } from "#transfer/csv/import-plan.ts";
import type { ImportPreview } from "#transfer/csv/import-preview.ts";
import type { TableOptions } from "#transfer/csv/opened-table.ts";
import type { TableOffer } from "#transfer/csv/table-desk.ts";
import type { TableFault } from "#transfer/csv/table-fault.ts";
import { type TableImport, tableImport } from "#transfer/csv/table-import.ts";

/** What was chosen: a file, or pasted text under a name. */
export interface ChosenTable {
  readonly name: string;
  readonly input: Blob | string;
  readonly options: TableOptions;
}

export interface Working {
  readonly done: number;
  readonly total: number;
}

export type ImportStage =
  | { readonly at: "choosing"; readonly stopped: boolean }
  | { readonly at: "reading"; readonly table: ChosenTable }
  | { readonly at: "refused"; readonly table: ChosenTable; readonly fault: TableFault }
  | { readonly at: "deciding"; readonly table: ChosenTable; readonly offer: TableOffer };

export interface TableImporting {
  readonly stage: ImportStage;
  /** Lines or cells done, while something takes longer. */
  readonly working: Working | null;
  readonly read: (table: ChosenTable) => Promise<void>;
  readonly preview: (plan: ImportPlan) => Promise<ImportPreview | null>;
  readonly stop: () => void;
  readonly restart: () => void;
}

/** A table from its choice to the decisions about it. Leaving the page stops what is under way. */
export function useTableImport(workbook: Workbook, fiscalYear: number): TableImporting {
  const session = useRef<TableImport>(null);
  const [stage, setStage] = useState<ImportStage>({ at: "choosing", stopped: false });
  const [working, setWorking] = useState<Working | null>(null);
  const onProgress = useCallback((done: number, total: number) => setWorking({ done, total }), []);

  useEffect(() => () => session.current?.stop(), []);

  const desk = useCallback(() => {
    session.current ??= tableImport();
    return session.current;
  }, []);

  const read = useCallback(
    async (table: ChosenTable) => {
      setStage({ at: "reading", table });
      const { input, options } = table;
      const result = await desk().open({ input, options, workbook, fiscalYear }, onProgress);
      setWorking(null);
      if (!result) return;
      const { ok } = result;
      // Drawn piece by piece between frames: a table of a hundred names is a page full of lists.
      startTransition(() =>
        setStage(ok ? { at: "deciding", table, offer: result.value } : { at: "refused", table, fault: result.error }),
      );
    },
    [desk, workbook, fiscalYear, onProgress],
  );

  const preview = useCallback(
    async (plan: ImportPlan) => {
      const found = await desk().preview(plan, workbook, onProgress);
      setWorking(null);
      return found;
    },
    [desk, workbook, onProgress],
  );

  const leave = (stopped: boolean) => {
    session.current?.stop();
    setWorking(null);
    setStage({ at: "choosing", stopped });
  };
  return { stage, working, read, preview, stop: () => leave(true), restart: () => leave(false) };
}
