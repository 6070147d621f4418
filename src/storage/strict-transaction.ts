import type { Database } from "./database.ts";

/**
 * A transaction that is on the disk, not only with the operating system, when it resolves. Dexie can set this only for a whole database.
 * An error thrown by `work` or one of its callbacks aborts everything.
 */
export function strictTransaction(
  database: Database,
  stores: readonly string[],
  work: (transaction: IDBTransaction, guard: (check: () => void) => () => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction([...stores], "readwrite", { durability: "strict" });
    let thrown: unknown;
    const guard = (check: () => void) => () => {
      try {
        check();
      } catch (error) {
        thrown = error;
        transaction.abort();
      }
    };
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(thrown ?? transaction.error ?? new DOMException("", "AbortError")),
    );
    guard(() => work(transaction, guard))();
  });
}
