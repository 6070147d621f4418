import { type ApplyPatches, documentAfter } from "./document-after.ts";
import { decodeOperation, type OperationRecord } from "./operation-record.ts";
import { decodeSnapshot, type SnapshotRecord } from "./snapshot-record.ts";
import type { WorkbookDocument } from "./workbook-document.ts";

/** What one of the two copies holds of a workbook. */
export interface StoredCopy {
  readonly snapshots: readonly SnapshotRecord[];
  /** In order of revision. */
  readonly operations: readonly OperationRecord[];
  /** Where the copy says it ends, when it says so. */
  readonly end: { readonly revision: number; readonly hash: string } | null;
}

export interface RecoveredDocument {
  readonly document: WorkbookDocument;
  /** Nothing in the copy was damaged or missing. */
  readonly sound: boolean;
  /** Snapshots that could not be read. */
  readonly unreadable: readonly SnapshotRecord[];
}

/**
 * The newest state a copy can vouch for: its newest readable snapshot and every following operation whose chain of hashes holds.
 * Null when no snapshot is readable.
 */
export async function recoveredDocument(
  copy: StoredCopy,
  applyPatches: ApplyPatches,
): Promise<RecoveredDocument | null> {
  const unreadable: SnapshotRecord[] = [];
  const newestFirst = copy.snapshots.toSorted((one, other) => other.epoch - one.epoch || other.revision - one.revision);
  for (const record of newestFirst) {
    const start = await decoded(record);
    if (!start) {
      unreadable.push(record);
      continue;
    }
    const { document, whole } = await replayed(start, copy.operations, applyPatches);
    const ends = !copy.end || (copy.end.revision === document.revision && copy.end.hash === document.hash);
    return { document, sound: whole && ends && unreadable.length === 0, unreadable };
  }
  return null;
}

/** The document with the operations after it; `whole` when none of them was damaged or out of order. */
export async function replayed(
  start: WorkbookDocument,
  operations: readonly OperationRecord[],
  applyPatches: ApplyPatches,
): Promise<{ readonly document: WorkbookDocument; readonly whole: boolean }> {
  let document = start;
  for (const record of operations) {
    if (record.revision <= document.revision) continue;
    const operation = record.revision === document.revision + 1 ? await decodeOperation(record, document.hash) : null;
    const next = operation && after(document, operation, record.hash, applyPatches);
    if (!next) return { document, whole: false };
    document = next;
  }
  return { document, whole: true };
}

async function decoded(record: SnapshotRecord): Promise<WorkbookDocument | null> {
  try {
    return await decodeSnapshot(record);
  } catch {
    return null;
  }
}

function after(...args: Parameters<typeof documentAfter>): WorkbookDocument | null {
  try {
    return documentAfter(...args);
  } catch {
    return null;
  }
}

/** Of two copies' states, the one that holds more: the later writer's, then the later revision. */
export function newerOf(one: RecoveredDocument | null, other: RecoveredDocument | null): RecoveredDocument | null {
  if (!one || !other) return one ?? other;
  const lead = one.document.epoch - other.document.epoch || one.document.revision - other.document.revision;
  return lead >= 0 ? one : other;
}
