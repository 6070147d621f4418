import { type Database, type HeadRecord } from "./database.ts";
import { CopyLost } from "./database-error.ts";
import type { OperationRecord } from "./operation-record.ts";
import type { StoredCopy } from "./recovered-document.ts";
import { SNAPSHOT_FORMAT, type SnapshotRecord } from "./snapshot-record.ts";
import { WriterDeposed } from "./storage-failure.ts";
import { strictTransaction } from "./strict-transaction.ts";
import type { WorkbookDocument } from "./workbook-document.ts";

const SNAPSHOTS_KEPT = 3;

/** All the database holds of a workbook. */
export async function databaseCopy(
  database: Database,
  workbook: string,
): Promise<StoredCopy & { head: HeadRecord | null }> {
  return database.transaction("r", database.heads, database.snapshots, database.ops, async () => {
    const [head, snapshots, operations] = await Promise.all([
      database.heads.get(workbook),
      database.snapshots.where("[workbook+revision]").between([workbook, 0], [workbook, Infinity]).toArray(),
      database.ops.where("[workbook+revision]").between([workbook, 0], [workbook, Infinity]).toArray(),
    ]);
    return { head: head ?? null, end: head ?? null, snapshots, operations };
  });
}

/** The operations after a revision, and the head they lead to. */
export async function operationsAfter(
  database: Database,
  workbook: string,
  revision: number,
): Promise<{ readonly head: HeadRecord | null; readonly operations: readonly OperationRecord[] }> {
  return database.transaction("r", database.heads, database.ops, async () => {
    const head = (await database.heads.get(workbook)) ?? null;
    if (!head || head.revision === revision) return { head, operations: [] };
    const range = database.ops.where("[workbook+revision]").between([workbook, revision], [workbook, Infinity], false);
    return { head, operations: await range.toArray() };
  });
}

/** Appends operations and moves the head, in one transaction; only for the writer in office, only where they belong. */
export async function appendOperations(
  database: Database,
  operations: readonly OperationRecord[],
  next: HeadRecord,
): Promise<void> {
  await database.transaction("rw", database.heads, database.ops, async () => {
    const head = await database.heads.get(next.workbook);
    if (!head) throw new CopyLost();
    if (head.epoch !== next.epoch) throw new WriterDeposed("other-tab");
    const [first, ...others] = operations.filter(({ revision }) => revision > head.revision);
    if (!first) {
      if (head.hash !== next.hash) throw new CopyLost();
      return;
    }
    if (first.revision !== head.revision + 1 || first.previousHash !== head.hash) throw new CopyLost();
    await database.ops.bulkPut([first, ...others]);
    await database.heads.put(next);
  });
}

/** Begins a new term, if the head still is what was read. */
export async function claimHead(database: Database, next: HeadRecord): Promise<void> {
  await database.transaction("rw", database.heads, async () => {
    const head = await database.heads.get(next.workbook);
    if (!head || head.hash !== next.hash || head.revision !== next.revision) throw new CopyLost();
    if (head.epoch >= next.epoch) throw new WriterDeposed("other-tab");
    await database.heads.put(next);
  });
}

/** Writes everything of a workbook anew: nothing that was there counts, except a later writer, or that it was removed on purpose. */
export function rewriteCopy(
  database: Database,
  snapshot: SnapshotRecord,
  head: HeadRecord,
  { revive }: { readonly revive: boolean },
): Promise<void> {
  return strictTransaction(database, ["heads", "ops", "snapshots", "kv"], (transaction, guard) => {
    const heads = transaction.objectStore("heads");
    const removed = transaction.objectStore("kv").get(removedKey(head.workbook));
    const present = heads.get(head.workbook) as IDBRequest<HeadRecord | undefined>;
    present.addEventListener(
      "success",
      guard(() => {
        if (present.result && present.result.epoch > head.epoch) throw new WriterDeposed("other-tab");
        if (removed.result && !revive) throw new WriterDeposed("other-tab");
        const all = IDBKeyRange.bound([head.workbook, 0], [head.workbook, Infinity]);
        transaction.objectStore("ops").delete(all);
        transaction.objectStore("snapshots").delete(all);
        transaction.objectStore("snapshots").put(snapshot);
        transaction.objectStore("kv").delete(removedKey(head.workbook));
        heads.put(head);
      }),
    );
  });
}

/** Adds a snapshot of what the head stands at or before, keeps the last three, and drops the operations no kept one needs. */
export async function addSnapshot(database: Database, snapshot: SnapshotRecord, epoch: number): Promise<void> {
  const { workbook } = snapshot;
  const revisions = (
    await database.snapshots.where("[workbook+revision]").between([workbook, 0], [workbook, Infinity]).primaryKeys()
  )
    .map(([, revision]) => revision)
    .filter((revision) => revision < snapshot.revision);
  const oldest = revisions.slice(1 - SNAPSHOTS_KEPT)[0] ?? snapshot.revision;
  await strictTransaction(database, ["heads", "ops", "snapshots"], (transaction, guard) => {
    const present = transaction.objectStore("heads").get(workbook) as IDBRequest<HeadRecord | undefined>;
    present.addEventListener(
      "success",
      guard(() => {
        if (!present.result) throw new CopyLost();
        if (present.result.epoch !== epoch) throw new WriterDeposed("other-tab");
        transaction.objectStore("snapshots").put(snapshot);
        const before = IDBKeyRange.bound([workbook, 0], [workbook, oldest], false, true);
        transaction.objectStore("snapshots").delete(before);
        transaction.objectStore("ops").delete(IDBKeyRange.bound([workbook, 0], [workbook, oldest]));
      }),
    );
  });
}

/** Removes a workbook and leaves a note that this was on purpose. */
export async function removeCopy(database: Database, workbook: string): Promise<void> {
  await database.transaction("rw", database.heads, database.ops, database.snapshots, database.kv, async () => {
    await database.heads.delete(workbook);
    await database.ops.where("[workbook+revision]").between([workbook, 0], [workbook, Infinity]).delete();
    await database.snapshots.where("[workbook+revision]").between([workbook, 0], [workbook, Infinity]).delete();
    await database.kv.put({ key: removedKey(workbook), value: true });
  });
}

export function removedKey(workbook: string): string {
  return `removed/${workbook}`;
}

export function headOf({ workbook, revision, hash }: WorkbookDocument, epoch: number): HeadRecord {
  const { id, name, updatedAt } = workbook;
  return { workbook: id, revision, hash, epoch, format: SNAPSHOT_FORMAT, name, updatedAt };
}
