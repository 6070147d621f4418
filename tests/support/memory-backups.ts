import type { BackupFolder } from "#storage/backup-folder.ts";
import { nameOf } from "#storage/backup-folder.ts";
import type { Backup } from "#storage/backup-ring.ts";

/** Backups in memory, that can run out of room. */
export function memoryBackups(): BackupFolder & { full: boolean; attempts: number } {
  const kept = new Map<string, Map<string, { readonly backup: Backup; readonly content: Blob }>>();
  const of = (workbook: string) => kept.get(workbook) ?? new Map<string, never>();
  return {
    full: false,
    attempts: 0,
    list: (workbook) => Promise.resolve([...of(workbook).values()].map(({ backup }) => backup)),
    async write(workbook, backup, content) {
      this.attempts += 1;
      if (this.full) throw new DOMException("full", "QuotaExceededError");
      kept.set(workbook, new Map([...of(workbook), [nameOf(backup), { backup, content }]]));
    },
    read: (workbook, backup) => Promise.resolve(of(workbook).get(nameOf(backup))!.content),
    remove(workbook, backup) {
      of(workbook).delete(nameOf(backup));
      return Promise.resolve();
    },
    removeAll(workbook) {
      kept.delete(workbook);
      return Promise.resolve();
    },
    subscribe: () => () => {},
  };
}
