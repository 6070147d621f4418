import { keepBackups } from "#state/backup-keeper.ts";
import { browserBackups } from "#state/browser-backups.ts";
import { fileAutosaveOf } from "#state/file-autosave.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";

/** Backups in this browser, and into a file where one was chosen. Loaded after the first screen. */
export function keepBrowserBackups(store: WorkbookStore): void {
  if (browserBackups) keepBackups(store, browserBackups);
  fileAutosaveOf(store);
}
