import { useMemo } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import type { EntryMode } from "./entry-mode.ts";
import { entryRows, everyRow } from "./entry-rows.ts";
import { texts } from "./texts.ts";

/** The rows of the grid: those shown, and all there are, folded away or not. */
export function useEntryRows(workbook: Workbook, mode: EntryMode, open: ReadonlySet<string>) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { settings, metrics, dimensions } = workbook;
  const style = useMemo(() => numberStyle(settings, language), [settings, language]);
  const rows = useMemo(
    () => entryRows(workbook, { mode, style, open, sectionName: (name) => t.sections[name], sourceNote: t.source }),
    // Numbers do not change rows.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [metrics, dimensions, mode, style, open, t],
  );
  const allRows = useMemo(
    () => everyRow(rows.byId, workbook),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [rows, metrics, dimensions],
  );
  return { style, rows, allRows };
}
