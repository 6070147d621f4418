import type { Database, HeadRecord } from "./database.ts";
import type { DatabaseConnection } from "./database-connection.ts";
import { claimHead, databaseCopy, headOf, rewriteCopy } from "./database-copy.ts";
import { CopyLost } from "./database-error.ts";
import type { ApplyPatches } from "./document-after.ts";
import type { JournalOpening } from "./journal.ts";
import type { JournalCopy } from "./journal-copy.ts";
import { newerOf, type RecoveredDocument, recoveredDocument, type StoredCopy } from "./recovered-document.ts";
import { encodeSnapshot, type SnapshotRecord } from "./snapshot-record.ts";
import { StorageFailure } from "./storage-failure.ts";
import type { StorageNotice } from "./storage-notice.ts";
import type { WorkbookDocument } from "./workbook-document.ts";

export interface OpenedCopies {
  readonly document: WorkbookDocument;
  /** The new writer's term. */
  readonly epoch: number;
  readonly notice: StorageNotice | null;
  /** Begins the term where the disk was too full to do it at once: to be done before the first write. */
  readonly claim: (() => Promise<void>) | null;
}

const ATTEMPTS = 5;

/**
 * Reads both copies, takes the newer one, heals the other, and begins a new term. From here on no earlier writer can write.
 * Null when neither copy has a readable workbook.
 */
export async function openedCopies(
  workbook: string,
  connection: DatabaseConnection,
  journal: JournalCopy,
  applyPatches: ApplyPatches,
): Promise<OpenedCopies | null> {
  const opening = await journal.open();
  const second = opening && (await recoveredDocument({ ...opening, end: null }, applyPatches));
  for (let attempt = 1; ; attempt += 1) {
    const copy = await connection.run((database) => databaseCopy(database, workbook));
    const first = await recoveredDocument(copy, applyPatches);
    const newest = newerOf(first, second);
    if (!newest) return null;
    const { document } = newest;
    const epoch = Math.max(...[copy.head, first?.document, second?.document].map((held) => held?.epoch ?? 0)) + 1;
    const claim = () => begunTerm(connection, copy, first, document, epoch);
    let claimed = true;
    try {
      await claim();
    } catch (error) {
      // The writer before us was still writing.
      if (error instanceof CopyLost && attempt < ATTEMPTS) continue;
      if (!(error instanceof StorageFailure)) throw error;
      claimed = false;
    }
    const had = await markJournal(connection, workbook, journal, opening, document, second);
    return { document, epoch, notice: noticeOf(first, second, newest, copy.head, had), claim: claimed ? null : claim };
  }
}

/** Makes the database say that a new writer is in office, writing its copy anew where it is not the newest or not sound. */
async function begunTerm(
  connection: DatabaseConnection,
  copy: StoredCopy & { readonly head: HeadRecord | null },
  first: RecoveredDocument | null,
  document: WorkbookDocument,
  epoch: number,
): Promise<void> {
  const head = headOf(document, epoch);
  if (copy.head && first?.sound && first.document === document) {
    await connection.run((database) => claimHead(database, head));
    return;
  }
  const snapshot = await encodeSnapshot(document);
  await connection.run(async (database) => {
    await setAside(database, first?.unreadable ?? copy.snapshots);
    await rewriteCopy(database, snapshot, head, { revive: false });
  });
}

/** Brings the journal up to the document; whether it had held this workbook before and could be asked. */
async function markJournal(
  connection: DatabaseConnection,
  workbook: string,
  journal: JournalCopy,
  opening: JournalOpening | null,
  document: WorkbookDocument,
  second: RecoveredDocument | null,
): Promise<boolean> {
  if (!opening) return false;
  const current =
    second?.sound && second.document.hash === document.hash && second.document.revision === document.revision;
  // After a crash a fresh snapshot, before anything is appended behind what the crash may have torn.
  if (opening.unclean || !current) await journal.snapshot(document);
  else journal.resume(document.revision);
  const key = `journal/${workbook}`;
  try {
    const had = (await connection.run((database) => database.kv.get(key))) !== undefined;
    if (!had && journal.up) await connection.run((database) => database.kv.put({ key, value: true }));
    return had;
  } catch {
    return false;
  }
}

function noticeOf(
  first: RecoveredDocument | null,
  second: RecoveredDocument | null,
  newest: RecoveredDocument,
  head: HeadRecord | null,
  hadJournal: boolean,
): StorageNotice | null {
  const { workbook, revision, epoch } = newest.document;
  if (revision < (head?.revision ?? 0)) return { code: "older-copy", revision, at: workbook.updatedAt };
  const names = [workbook.name];
  // A difference within one term is an edit that a crash cut off between the two copies: nothing to speak of.
  if (newest === second && (!first?.sound || first.document.epoch < epoch)) {
    return { code: "healed", from: "journal", names };
  }
  if (newest === first && hadJournal && !second?.sound) return { code: "healed", from: "database", names };
  return null;
}

/** Keeps what could not be read, out of the way, for someone who can. */
async function setAside(database: Database, unreadable: readonly SnapshotRecord[]): Promise<void> {
  await database.kv.bulkPut(
    unreadable.map((value) => ({ key: `unreadable/${value.workbook}/${value.revision}`, value })),
  );
}
