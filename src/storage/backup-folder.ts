import type { Backup, BackupReason } from "./backup-ring.ts";

/** Where a workbook's backups lie: apart from both working copies, each a compressed `*.kpi.json`. */
export interface BackupFolder {
  /** In order of their sequence. */
  list(workbook: string): Promise<readonly Backup[]>;
  write(workbook: string, backup: Backup, content: Blob): Promise<void>;
  /** The `*.kpi.json` as it was when the backup was taken. */
  read(workbook: string, backup: Backup): Promise<Blob>;
  remove(workbook: string, backup: Backup): Promise<void>;
  removeAll(workbook: string): Promise<void>;
  /** Calls back after every change made in this tab. */
  subscribe(listener: () => void): () => void;
}

const ROOT = "kpi-workbook-backups";
const REASONS: readonly BackupReason[] = ["hourly", "import", "replace", "restore", "delete"];

const root = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
const folder = async (workbook: string) => (await root()).getDirectoryHandle(workbook, { create: true });

/** In the origin private file system. A file appears only when it is complete: it is written beside and swapped in on closing. */
export function opfsBackupFolder(): BackupFolder {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    async list(workbook) {
      const backups: Backup[] = [];
      for await (const name of (await folder(workbook)).keys()) {
        const backup = backupOf(name);
        if (backup) backups.push(backup);
      }
      return backups.toSorted((one, other) => one.sequence - other.sequence);
    },
    async write(workbook, backup, content) {
      const handle = await (await folder(workbook)).getFileHandle(nameOf(backup), { create: true });
      const writable = await handle.createWritable();
      await content.stream().pipeThrough(new CompressionStream("gzip")).pipeTo(writable);
      changed();
    },
    async read(workbook, backup) {
      const file = await (await (await folder(workbook)).getFileHandle(nameOf(backup))).getFile();
      return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
    },
    async remove(workbook, backup) {
      await (await folder(workbook)).removeEntry(nameOf(backup));
      changed();
    },
    async removeAll(workbook) {
      try {
        await (await root()).removeEntry(workbook, { recursive: true });
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** All that a list of backups shows stands in the file's name, so that none has to be read for it. */
export function nameOf({ sequence, reason, revision, values, at }: Backup): string {
  return `${String(sequence).padStart(8, "0")}.${reason}.${revision}.${values}.${at}.kpi.json.gz`;
}

export function backupOf(name: string): Backup | null {
  const [, sequence, reason, revision, values, at] =
    /^(\d+)\.([a-z]+)\.(\d+)\.(\d+)\.(\d+)\.kpi\.json\.gz$/.exec(name) ?? [];
  const known = REASONS.find((candidate) => candidate === reason);
  if (!known) return null;
  return {
    sequence: Number(sequence),
    reason: known,
    revision: Number(revision),
    values: Number(values),
    at: Number(at),
  };
}
