import { Dexie, type Table } from "dexie";

/** A file of the person's own that a workbook is written to by itself. */
export interface LinkedFile {
  readonly workbook: string;
  readonly handle: FileSystemFileHandle;
  /** SHA-256 of what was last written there: anything else in it is somebody else's work. */
  readonly written: string | null;
  /** ISO 8601 instant of the last writing. */
  readonly at: string | null;
}

export interface LinkedFiles {
  get(workbook: string): Promise<LinkedFile | null>;
  put(file: LinkedFile): Promise<void>;
  remove(workbook: string): Promise<void>;
}

type LinkedFilesDatabase = Dexie & { readonly files: Table<LinkedFile, string> };

/** In a database of its own: a handle is no part of a workbook, and no other browser can use it. */
export function browserLinkedFiles(): LinkedFiles {
  const database = new Dexie("kpi-workbook-linked-files", { cache: "disabled" }) as LinkedFilesDatabase;
  database.version(1).stores({ files: "workbook" });
  return {
    get: async (workbook) => (await database.files.get(workbook)) ?? null,
    put: async (file) => {
      await database.files.put(file);
    },
    remove: (workbook) => database.files.delete(workbook),
  };
}
