import "fake-indexeddb/auto";
import { workbookAfter } from "#state/workbook-after.ts";
import { createWorkbookStore, type WorkbookStore } from "#state/workbook-store.ts";
import { createBrowserRepository } from "#storage/browser-repository.ts";
import { createFileJournal } from "#storage/file-journal.ts";
import type { KeptName, Sentinel } from "#storage/sentinel.ts";
import { type MemoryDisk, memoryFolders } from "./memory-files.ts";
import { webLocks } from "./web-locks.ts";

/** One browser profile: a database (fake-indexeddb), a disk for the journal, a note of what is kept, locks. */
export interface Profile {
  readonly disk: MemoryDisk;
  readonly sentinel: Sentinel;
}

export function aProfile(): Profile {
  let noted: readonly KeptName[] = [];
  Object.defineProperty(navigator, "locks", { value: webLocks(), configurable: true });
  return {
    disk: new Map(),
    sentinel: {
      read: () => Promise.resolve(noted),
      write(names) {
        noted = names;
        return Promise.resolve();
      },
    },
  };
}

/** A tab of that profile, started. Several may be open at once. */
export async function aTab(profile: Profile, options?: { readonly journal?: boolean }): Promise<WorkbookStore> {
  const store = newTab(profile, options);
  await store.start();
  return store;
}

/** A tab that has not started. */
export function newTab(profile: Profile, { journal = true } = {}): WorkbookStore {
  return createWorkbookStore(
    createBrowserRepository({
      applyPatches: workbookAfter,
      sentinel: profile.sentinel,
      createJournal: () => (journal ? createFileJournal(memoryFolders(profile.disk)) : null),
    }),
  );
}

/** What a crash leaves of a tab: its locks and file handles are free, nothing was said goodbye to. */
export function crash(profile: Profile, store: WorkbookStore): void {
  store.dispose();
  for (const files of profile.disk.values()) for (const file of Object.values(files)) file.taken = false;
  Object.defineProperty(navigator, "locks", { value: webLocks(), configurable: true });
}

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase("kpi-workbook");
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error ?? new Error("Not deleted")));
  });
}

/** Changes the database behind the app's back. */
export function tamper(change: (transaction: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("kpi-workbook");
    opening.addEventListener("error", () => reject(opening.error ?? new Error("Not opened")));
    opening.addEventListener("success", () => {
      const database = opening.result;
      const transaction = database.transaction(["heads", "ops", "snapshots", "kv"], "readwrite");
      change(transaction);
      transaction.addEventListener("complete", () => {
        database.close();
        resolve();
      });
    });
  });
}
