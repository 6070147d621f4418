import type { JournalFolders } from "./file-journal.ts";

const ROOT = "kpi-workbook";

interface WithSyncAccess {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}

interface FileSystemSyncAccessHandle {
  read(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

const root = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });

/** One folder per workbook in the origin private file system. Its handles are exclusive: whoever has them is the only one. */
export function opfsFolders(): JournalFolders {
  return {
    async list() {
      const ids: string[] = [];
      for await (const [name, handle] of (await root()).entries()) if (handle.kind === "directory") ids.push(name);
      return ids;
    },
    async files(workbook) {
      const folder = await (await root()).getDirectoryHandle(workbook, { create: true });
      const taken: FileSystemSyncAccessHandle[] = [];
      const file = async (name: string) => {
        const handle = (await folder.getFileHandle(name, { create: true })) as unknown as WithSyncAccess;
        const access = await handle.createSyncAccessHandle();
        taken.push(access);
        return access;
      };
      try {
        return { running: await file("running"), lines: await file("lines"), a: await file("a"), b: await file("b") };
      } catch (error) {
        for (const access of taken) access.close();
        throw error;
      }
    },
    async remove(workbook) {
      try {
        await (await root()).removeEntry(workbook, { recursive: true });
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
      }
    },
  };
}
