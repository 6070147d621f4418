import { type BackupFolder, opfsBackupFolder } from "#storage/backup-folder.ts";

export type { Backup } from "#storage/backup-ring.ts";

/** This browser's backups; null where it has no place for them (an older Safari, some private windows). */
export const browserBackups: BackupFolder | null =
  typeof FileSystemFileHandle === "undefined" || !("createWritable" in FileSystemFileHandle.prototype)
    ? null
    : opfsBackupFolder();
