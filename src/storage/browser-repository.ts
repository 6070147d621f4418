import type { Workbook } from "#domain/workbook.ts";
import { type BackupFolder, opfsBackupFolder } from "./backup-folder.ts";
import { createDatabaseConnection } from "./database-connection.ts";
import { headOf, removeCopy, removedKey, rewriteCopy } from "./database-copy.ts";
import type { ApplyPatches } from "./document-after.ts";
import type { Journal } from "./journal.ts";
import { recoveredDocument } from "./recovered-document.ts";
import { browserSentinel, type Sentinel } from "./sentinel.ts";
import { sha256 } from "./sha256.ts";
import { encodeSnapshot, SNAPSHOT_FORMAT } from "./snapshot-record.ts";
import { StorageFailure, WriterDeposed } from "./storage-failure.ts";
import { openSession } from "./tab-session.ts";
import { EMPTY_HISTORY, type WorkbookDocument, type WorkbookSummary } from "./workbook-document.ts";
import type { StartReport, WorkbookOrigin, WorkbookRepository } from "./workbook-repository.ts";
import { createWorkerJournal } from "./worker-journal.ts";
import { writerLock } from "./writer-lock.ts";

export interface RepositoryParts {
  readonly applyPatches: ApplyPatches;
  readonly createJournal?: () => Journal | null;
  readonly sentinel?: Sentinel;
  readonly backups?: Pick<BackupFolder, "removeAll">;
}

const LAST_OPENED = "lastOpened";

/** Workbooks in this browser: a log in IndexedDB and a journal in OPFS, either of which suffices. */
export function createBrowserRepository({
  applyPatches,
  createJournal = createWorkerJournal,
  sentinel = browserSentinel(),
  backups = opfsBackupFolder(),
}: RepositoryParts): WorkbookRepository {
  const connection = createDatabaseConnection();
  let journal: Journal | null = null;

  async function list(): Promise<readonly WorkbookSummary[]> {
    const heads = await connection.run((database) => database.heads.toArray());
    return heads
      .map(({ workbook, name, updatedAt, revision }) => ({ id: workbook, name, updatedAt, revision }))
      .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  }

  async function noteKept(): Promise<void> {
    await sentinel.write((await list()).map(({ id, name }) => ({ id, name })));
  }

  async function removedOnPurpose(id: string): Promise<boolean> {
    return (await connection.run((database) => database.kv.get(removedKey(id)))) !== undefined;
  }

  /** Brings workbooks of which only the journal has a copy back into the database; their names. */
  async function restoredFromJournal(): Promise<string[]> {
    const names: string[] = [];
    const known = new Set((await list()).map(({ id }) => id));
    for (const id of (await journal?.list().catch(() => [])) ?? []) {
      if (known.has(id)) continue;
      if (await removedOnPurpose(id)) {
        await journal?.remove(id).catch(() => {});
        continue;
      }
      const name = await restored(id);
      if (name !== null) names.push(name);
    }
    return names;
  }

  async function readFromJournal(id: string): Promise<WorkbookDocument | null> {
    try {
      const opening = await journal?.open(id);
      return (opening && (await recoveredDocument({ ...opening, end: null }, applyPatches))?.document) ?? null;
    } catch {
      return null;
    } finally {
      await journal?.close().catch(() => {});
    }
  }

  async function restored(id: string): Promise<string | null> {
    const lock = await writerLock(id, { manner: "ifFree", onStolen() {} });
    if (!lock || !journal) return null;
    try {
      const found = await recoveredDocument({ ...(await journal.open(id)), end: null }, applyPatches);
      if (!found) return null;
      const { document } = found;
      const snapshot = await encodeSnapshot(document);
      const head = headOf(document, document.epoch);
      await connection.run((database) => rewriteCopy(database, snapshot, head, { revive: false }));
      await journal.snapshot(snapshot);
      return document.workbook.name;
    } catch {
      return null;
    } finally {
      await journal.close().catch(() => {});
      lock.release();
    }
  }

  async function report(): Promise<StartReport> {
    const healed = await restoredFromJournal();
    const heads = await connection.run((database) => database.heads.toArray());
    if (heads.some(({ format }) => format > SNAPSHOT_FORMAT)) return refusal("newer-data");
    const workbooks = await list();
    const noted = await sentinel.read();
    const missing: string[] = [];
    for (const { id, name } of noted) {
      if (!workbooks.some((summary) => summary.id === id) && !(await removedOnPurpose(id))) missing.push(name);
    }
    if (workbooks.length === 0 && missing.length > 0)
      return { ...refusal("storage-removed"), notice: { code: "workbooks-missing", names: missing } };
    if (workbooks.length > 0) await noteKept();
    const last = await connection.run((database) => database.kv.get(LAST_OPENED));
    const lastOpened = typeof last?.value === "string" ? last.value : null;
    if (healed.length > 0)
      return { status: "ready", workbooks, lastOpened, notice: { code: "healed", from: "journal", names: healed } };
    const notice = missing.length > 0 ? ({ code: "workbooks-missing", names: missing } as const) : null;
    return { status: "ready", workbooks, lastOpened, notice };
  }

  return {
    async start(listener) {
      connection.listen({ onBlocked: () => listener.onBlocked() });
      journal = createJournal();
      try {
        return await report();
      } catch (error) {
        if (error instanceof WriterDeposed) return refusal("newer-data");
        if (!(error instanceof StorageFailure)) throw error;
        return { ...refusal("failed"), notice: { code: "database-unavailable" } };
      }
    },
    list,
    async create(workbook, origin) {
      const document = await firstDocument(workbook, origin);
      const snapshot = await encodeSnapshot(document);
      const present = await connection.run((database) => database.heads.get(workbook.id));
      if (present) throw new RangeError(`Workbook ${workbook.id} is there already`);
      await connection.run((database) => rewriteCopy(database, snapshot, headOf(document, 0), { revive: true }));
      await noteKept();
    },
    async open(id, listener) {
      const session = await openSession(id, { connection, journal, applyPatches }, listener);
      if (!session) return null;
      connection.listen({
        onLost: () => void session.storageLost().then(noteKept),
        onNewer: () => session.storageNewer(),
      });
      await connection.run((database) => database.kv.put({ key: LAST_OPENED, value: id }));
      return session;
    },
    async remove(id) {
      const lock = await writerLock(id, { manner: "steal", onStolen() {} });
      try {
        await connection.run((database) => removeCopy(database, id));
        // If a tab still holds the files, the note in the database lets the next start remove them.
        await journal?.remove(id).catch(() => {});
        await backups.removeAll(id).catch(() => {});
      } finally {
        lock?.release();
      }
      await noteKept();
    },
    requestPersistence: async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false,
    async salvage() {
      const found: WorkbookDocument[] = [];
      for (const id of (await journal?.list().catch(() => [])) ?? []) {
        const document = await readFromJournal(id);
        if (document) found.push(document);
      }
      return found;
    },
    dispose() {
      connection.close();
      journal?.dispose();
    },
  };
}

async function firstDocument(workbook: Workbook, origin: WorkbookOrigin | undefined): Promise<WorkbookDocument> {
  const revision = origin?.revision ?? 0;
  const known = origin?.lineage.findLast((entry) => entry.revision === revision);
  const hash = known?.hash ?? (await sha256(JSON.stringify(workbook)));
  const lineage = known ? (origin?.lineage ?? []) : [...(origin?.lineage ?? []), { revision, hash }];
  return { workbook, revision, epoch: 0, hash, lineage, history: EMPTY_HISTORY, extra: origin?.extra ?? {} };
}

function refusal(status: StartReport["status"]): StartReport {
  return { status, workbooks: [], lastOpened: null, notice: null };
}
