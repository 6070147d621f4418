import { type Database, NewerDatabase, openDatabase } from "./database.ts";
import { databaseFailure, isPassing } from "./database-error.ts";

const RETRY_AFTER = [50, 200, 800];
const BLOCKED_AFTER = 3000;

export interface ConnectionListener {
  onBlocked(): void;
  /** The database was deleted or closed under us; what is in it must be looked at again. */
  onLost(): void;
  onNewer(): void;
}

/** A connection that opens again after the browser or another tab took it away, and tries again what fails in passing. */
export interface DatabaseConnection {
  listen(listener: Partial<ConnectionListener>): void;
  run<Value>(work: (database: Database) => Promise<Value>): Promise<Value>;
  close(): void;
}

export function createDatabaseConnection(): DatabaseConnection {
  let listener: Partial<ConnectionListener> = {};
  let opening: Promise<Database> | null = null;
  let newer = false;
  let closed = false;

  function database(): Promise<Database> {
    if (newer) return Promise.reject(new NewerDatabase());
    opening ??= opened().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function opened(): Promise<Database> {
    const blocked = setTimeout(() => listener.onBlocked?.(), BLOCKED_AFTER);
    try {
      return await openDatabase({
        onLost: () => {
          opening = null;
          if (!closed) listener.onLost?.();
        },
        onNewer: () => {
          opening = null;
          newer = true;
          listener.onNewer?.();
        },
      });
    } finally {
      clearTimeout(blocked);
    }
  }

  return {
    listen(added) {
      listener = { ...listener, ...added };
    },
    async run(work) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await work(await database());
        } catch (error) {
          const wait = RETRY_AFTER[attempt];
          if (wait === undefined || closed || !isPassing(error)) throw databaseFailure(error);
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    },
    close() {
      closed = true;
      void opening?.then((open) => open.close({ disableAutoOpen: true })).catch(() => {});
    },
  };
}
