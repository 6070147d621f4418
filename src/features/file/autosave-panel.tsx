import { useStore } from "zustand/react";
import type { Workbook } from "#domain/workbook.ts";
import { fileAutosaveOf } from "#state/file-autosave.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { workbookFileName } from "#transfer/json/workbook-file-name.ts";
import { Button } from "#ui/control/button.tsx";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { backupTexts } from "./backup-texts.ts";

interface FilePicking {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { description: string; accept: Record<string, readonly string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** A file of the person's own that is kept up to date; in browsers without that, what to do instead. */
export function AutosavePanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const autosave = fileAutosaveOf(useWorkbookStore());
  const state = useStore(autosave);
  const picking = window as unknown as FilePicking;

  async function choose(): Promise<void> {
    try {
      const handle = await picking.showSaveFilePicker?.({
        suggestedName: workbookFileName(workbook.name, new Date()),
        types: [{ description: "KPI workbook", accept: { "application/json": [".json"] } }],
      });
      if (handle) await autosave.link(handle);
    } catch (error) {
      // Nothing was chosen.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  }

  const stop = <Button onClick={() => void autosave.unlink()}>{t.stop}</Button>;
  const other = <Button onClick={() => void choose()}>{t.chooseOther}</Button>;
  return (
    <Panel title={t.autosave}>
      <div className="body stack">
        <p className="sub">{picking.showSaveFilePicker ? t.autosaveLead : t.autosaveUnsupported}</p>
        {state.status === "on" && (
          <Notice tone="good">{t.on(state.file, state.at === null ? "—" : formatDateTime(state.at, language))}</Notice>
        )}
        {state.status === "asleep" && <Notice tone="warn">{t.asleep(state.file)}</Notice>}
        {state.status === "changed" && <Notice tone="bad">{t.changed(state.file)}</Notice>}
        {state.status === "failed" && <Notice tone="bad">{t.failed(state.file)}</Notice>}
        {picking.showSaveFilePicker && (
          <div className="rowacts">
            {state.status === "off" && <Button onClick={() => void choose()}>{t.choose}</Button>}
            {state.status === "asleep" && <Button onClick={() => void autosave.resume()}>{t.resume}</Button>}
            {state.status === "changed" && <Button onClick={() => void autosave.overwrite()}>{t.overwrite}</Button>}
            {(state.status === "changed" || state.status === "failed") && other}
            {state.status !== "off" && stop}
          </div>
        )}
      </div>
    </Panel>
  );
}
