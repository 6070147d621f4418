import type { JournalFiles, JournalFolders } from "#storage/file-journal.ts";
import { JournalFailure } from "#storage/journal.ts";
import type { JournalFile } from "#storage/journal-file.ts";

export interface MemoryFile extends JournalFile {
  bytes: Uint8Array<ArrayBuffer>;
  taken: boolean;
}

/** Files as OPFS has them: written in place, exclusively held. */
export function memoryFile(onWrite: () => void = () => {}): MemoryFile {
  const file: MemoryFile = {
    bytes: new Uint8Array(),
    taken: false,
    read(buffer, { at }) {
      const part = file.bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      return part.length;
    },
    write(buffer, { at }) {
      onWrite();
      const grown = new Uint8Array(Math.max(file.bytes.length, at + buffer.length));
      grown.set(file.bytes);
      grown.set(buffer, at);
      file.bytes = grown;
      return buffer.length;
    },
    truncate(size) {
      onWrite();
      const cut = new Uint8Array(size);
      cut.set(file.bytes.subarray(0, size));
      file.bytes = cut;
    },
    getSize: () => file.bytes.length,
    flush() {},
    close() {
      file.taken = false;
    },
  };
  return file;
}

export type MemoryDisk = Map<string, Record<keyof JournalFiles, MemoryFile>>;

/** The folders of several workbooks; one disk can be shared by several "tabs". */
export function memoryFolders(disk: MemoryDisk): JournalFolders {
  return {
    list: () => Promise.resolve([...disk.keys()]),
    files(workbook) {
      const files = disk.get(workbook) ?? {
        a: memoryFile(),
        b: memoryFile(),
        lines: memoryFile(),
        running: memoryFile(),
      };
      disk.set(workbook, files);
      if (Object.values(files).some(({ taken }) => taken)) return Promise.reject(new JournalFailure("busy"));
      for (const file of Object.values(files)) file.taken = true;
      return Promise.resolve(files);
    },
    remove(workbook) {
      disk.delete(workbook);
      return Promise.resolve();
    },
  };
}
