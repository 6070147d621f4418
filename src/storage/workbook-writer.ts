import type { LineageEntry } from "#domain/lineage.ts";
import type { DatabaseConnection } from "./database-connection.ts";
import { addSnapshot, appendOperations, headOf, rewriteCopy } from "./database-copy.ts";
import { CopyLost } from "./database-error.ts";
import type { ApplyPatches } from "./document-after.ts";
import type { Journal } from "./journal.ts";
import { createJournalCopy } from "./journal-copy.ts";
import { openedCopies } from "./opened-copies.ts";
import { encodeOperation, type OperationRecord } from "./operation-record.ts";
import { encodeSnapshot } from "./snapshot-record.ts";
import { WriterDeposed } from "./storage-failure.ts";
import type { StorageNotice } from "./storage-notice.ts";
import { createTurns } from "./turns.ts";
import type { WorkbookDocument } from "./workbook-document.ts";
import type { Change } from "./workbook-repository.ts";

const SNAPSHOT_EVERY = 200;
const SNAPSHOT_IDLE = 30_000;
const JOURNAL_RETRY = 5000;
const CLEARING = 200;
const LINEAGE_LENGTH = 50;

export interface WorkbookWriter {
  readonly document: WorkbookDocument;
  readonly notice: StorageNotice | null;
  readonly copies: 1 | 2;
  lineage(): readonly LineageEntry[];
  append(changes: readonly Change[]): Promise<void>;
  /** Looks whether the database still has what was kept there, and whose term it is. */
  check(): Promise<void>;
  /** The browser took the storage away: writes both copies again, in full. */
  restore(): Promise<void>;
  /** Takes a snapshot where one is due and lets go of the files. */
  close(): Promise<void>;
  /** Lets go of the files at once: this tab may not write any more. */
  abandon(): Promise<void>;
}

export interface WriterParts {
  readonly connection: DatabaseConnection;
  readonly journal: Journal | null;
  readonly applyPatches: ApplyPatches;
  readonly onCopies: (copies: 1 | 2) => void;
  readonly onNotice: (notice: StorageNotice) => void;
}

/** Opens a workbook for writing: recovers it, begins a term, and keeps every change in both copies. */
export async function openWriter(workbook: string, parts: WriterParts): Promise<WorkbookWriter | null> {
  const { connection, applyPatches } = parts;
  const inTurn = createTurns();
  const journal = createJournalCopy(parts.journal, workbook, () => parts.onCopies(copies()));
  const opened = await openedCopies(workbook, connection, journal, applyPatches);
  if (!opened) {
    await journal.close();
    return null;
  }
  const { epoch } = opened;
  let { claim } = opened;
  const sealed = new Map<number, OperationRecord>();
  /** The newest document, kept or on its way. */
  let latest = opened.document;
  /** The newest revision every copy has. */
  let kept = latest.revision;
  let sinceSnapshot = 0;
  let snapshotDue = SNAPSHOT_EVERY;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function copies(): 1 | 2 {
    return journal.up ? 2 : 1;
  }

  /** Chains changes to what is there, once: trying again writes the same records. */
  async function seal(changes: readonly Change[]): Promise<readonly OperationRecord[]> {
    const records: OperationRecord[] = [];
    for (const { operation, workbook: content, history } of changes) {
      const { revision } = operation;
      let record = sealed.get(revision);
      if (!record) {
        record = await encodeOperation({ ...operation, epoch }, latest.hash);
        sealed.set(revision, record);
        const { hash } = record;
        const lineage = [...latest.lineage, { revision, hash }].slice(-LINEAGE_LENGTH);
        latest = { ...latest, workbook: content, history, revision, epoch, hash, lineage };
      }
      records.push(record);
    }
    return records;
  }

  async function toDatabase(operations: readonly OperationRecord[]): Promise<void> {
    try {
      await claim?.();
      claim = null;
      await connection.run((database) => appendOperations(database, operations, headOf(latest, epoch)));
    } catch (error) {
      if (!(error instanceof CopyLost)) throw error;
      await rewriteDatabase();
    }
  }

  async function rewriteDatabase(): Promise<void> {
    const record = await encodeSnapshot(latest);
    await connection.run((database) => rewriteCopy(database, record, headOf(latest, epoch), { revive: false }));
    parts.onNotice({ code: "rewritten" });
  }

  /** Bounds how much has to be replayed at the next start. What fails here was kept already, and is tried again later. */
  async function snapshot(): Promise<void> {
    if (closed || kept !== latest.revision || (sinceSnapshot === 0 && journal.up)) return;
    const record = await encodeSnapshot(latest);
    const stored = connection.run((database) => addSnapshot(database, record, epoch));
    const [inDatabase] = await Promise.allSettled([stored, journal.snapshot(latest)]);
    if (inDatabase.status === "rejected") return;
    sinceSnapshot = 0;
    snapshotDue = SNAPSHOT_EVERY;
  }

  function scheduleSnapshot(): void {
    clearTimeout(idle);
    if (closed) return;
    if (sinceSnapshot >= snapshotDue) {
      snapshotDue += SNAPSHOT_EVERY;
      void inTurn(snapshot);
    }
    idle = setTimeout(() => void inTurn(snapshot).finally(reviveJournal), journal.up ? SNAPSHOT_IDLE : JOURNAL_RETRY);
  }

  /** While another tab that sleeps holds the files, this one tries again now and then. */
  function reviveJournal(): void {
    if (parts.journal && !journal.up) scheduleSnapshot();
  }

  async function check(): Promise<void> {
    const head = await connection.run((database) => database.heads.get(workbook));
    if (head && head.epoch !== epoch) throw new WriterDeposed("other-tab");
    if (!head || head.revision < kept) await rewriteDatabase();
  }

  reviveJournal();

  return {
    document: opened.document,
    notice: opened.notice,
    get copies() {
      return copies();
    },
    lineage: () => latest.lineage,
    append: (changes) =>
      inTurn(async () => {
        const operations = await seal(changes);
        const [inDatabase] = await Promise.allSettled([toDatabase(operations), journal.append(operations)]);
        if (inDatabase.status === "rejected") throw inDatabase.reason;
        kept = latest.revision;
        sealed.clear();
        sinceSnapshot += operations.length;
        scheduleSnapshot();
      }),
    check: () => inTurn(check),
    restore: () =>
      inTurn(async () => {
        // The browser closes the connection before it has finished removing what it removes.
        await new Promise((resolve) => setTimeout(resolve, CLEARING));
        await check();
        journal.renew();
        await journal.snapshot(latest);
      }),
    close: () =>
      inTurn(async () => {
        await snapshot();
        closed = true;
        clearTimeout(idle);
        await journal.close();
      }),
    abandon() {
      closed = true;
      clearTimeout(idle);
      return journal.close();
    },
  };
}
