import type { WorkbookStore } from "#state/workbook-store.ts";
import { workbookFileName } from "#transfer/json/workbook-file-name.ts";
import { writeWorkbookFile } from "#transfer/json/write-workbook-file.ts";
import { download } from "#ui/file/download.ts";
import { rememberExport } from "./last-export.ts";

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
}

/** Writes the open workbook to a file in the browser's download folder. Needs no storage: it works when saving does not. */
export async function exportWorkbook(store: WorkbookStore, now = new Date()): Promise<WrittenFile | null> {
  await settled(store);
  const { workbook, revision, lineage, extra } = store.getState();
  if (!workbook) return null;
  const at = now.toISOString();
  const content = await writeWorkbookFile({ workbook, revision, lineage, exportedAt: at, extra });
  const file = new File([content], workbookFileName(workbook.name, now), { type: "application/json" });
  download(file);
  rememberExport(workbook.id, { at, revision, bytes: file.size });
  return { name: file.name, bytes: file.size };
}

const PATIENCE = 2_000;

/** Waits, briefly, for changes on their way to storage: their revisions then stand in the lineage. */
async function settled(store: WorkbookStore): Promise<void> {
  if (store.getState().save.status !== "saving") return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const unsubscribe = store.subscribe(({ save }) => save.status !== "saving" && done());
  });
}
