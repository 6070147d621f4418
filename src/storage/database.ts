import { Dexie, type Table } from "dexie";
import type { OperationRecord } from "./operation-record.ts";
import type { SnapshotRecord } from "./snapshot-record.ts";

export const DATABASE_NAME = "kpi-workbook";

/** The database's own version. Documents carry theirs in the snapshots, so this hardly ever changes. */
const DATABASE_VERSION = 1;

const LOOK_PATIENCE = 1000;

/** Where a workbook's kept operations end, and whose term it is. */
export interface HeadRecord {
  readonly workbook: string;
  readonly revision: number;
  readonly hash: string;
  /** The present writer's term; a write under an earlier one is refused. */
  readonly epoch: number;
  readonly format: number;
  readonly name: string;
  readonly updatedAt: string;
}

export interface KeyValue {
  readonly key: string;
  readonly value: unknown;
}

export type Database = Dexie & {
  readonly heads: Table<HeadRecord, string>;
  readonly ops: Table<OperationRecord, [string, number]>;
  readonly snapshots: Table<SnapshotRecord, [string, number]>;
  readonly kv: Table<KeyValue, string>;
};

export interface DatabaseListener {
  /** Another tab or the browser deleted it, or closed the connection by force. */
  onLost(): void;
  /** A newer app in another tab wants to change its structure. */
  onNewer(): void;
}

/** The database was written by a newer version of the app: nothing may be written. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}

/**
 * Opens the database with Dexie's convenient but lossy defaults turned off: no reopening by itself (a deleted database would come
 * back empty and the next edit "succeed"), no opening of a newer structure, no cache.
 */
export async function openDatabase(listener: DatabaseListener): Promise<Database> {
  await refuseNewer();
  const database = new Dexie(DATABASE_NAME, { autoOpen: false, cache: "disabled" }) as Database;
  database.version(DATABASE_VERSION).stores({
    heads: "workbook",
    ops: "[workbook+revision]",
    snapshots: "[workbook+revision]",
    kv: "key",
  });
  database.on("ready", () => {
    if (database.backendDB().version > DATABASE_VERSION * 10) throw new NewerDatabase();
  });
  database.on("versionchange", (event) => {
    database.close({ disableAutoOpen: true });
    if (event.newVersion === null) listener.onLost();
    else listener.onNewer();
    // Without this Dexie's own handler re-enables opening by itself.
    return false;
  });
  try {
    await database.open();
  } catch (error) {
    database.close({ disableAutoOpen: true });
    throw isNewer(error) ? new NewerDatabase() : error;
  }
  // The browser's own event: Dexie's "close" also fires when we close.
  database.backendDB().addEventListener("close", () => {
    database.close({ disableAutoOpen: true });
    listener.onLost();
  });
  return database;
}

/**
 * Looks without opening: while opening, Dexie would already add its own tables to a newer structure.
 * Chromium never answers when asked just as it clears the site's data; the check after opening remains.
 */
async function refuseNewer(): Promise<void> {
  const silence = new Promise<IDBDatabaseInfo[]>((resolve) => setTimeout(() => resolve([]), LOOK_PATIENCE));
  const known = await Promise.race([indexedDB.databases?.() ?? [], silence]);
  const version = known.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  if (version > DATABASE_VERSION * 10) throw new NewerDatabase();
}

function isNewer(error: unknown): boolean {
  if (error instanceof NewerDatabase) return true;
  return error instanceof Error && "inner" in error && error.inner instanceof NewerDatabase;
}
