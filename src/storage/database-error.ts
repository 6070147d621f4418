import { NewerDatabase } from "./database.ts";
import { StorageFailure, WriterDeposed } from "./storage-failure.ts";

/** The copy in the database is not what the writer left: it must be written again in full. */
export class CopyLost extends Error {
  override readonly name = "CopyLost";
}

const PASSING = new Set([
  "UnknownError",
  "InvalidStateError",
  "DatabaseClosedError",
  "AbortError",
  "TransactionInactiveError",
  "TimeoutError",
  "OpenFailedError",
]);

/** Dexie wraps: a full disk is an AbortError whose `inner` tells the truth. */
export function errorName(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const inner = "inner" in error ? errorName(error.inner) : "";
  return inner || ("name" in error && typeof error.name === "string" ? error.name : "");
}

/** Whether trying again, perhaps on a new connection, may help. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(errorName(error));
}

/** What the writer has to know of an error: everything else is "storage-error". */
export function databaseFailure(error: unknown): Error {
  if (error instanceof CopyLost || error instanceof StorageFailure || error instanceof WriterDeposed) return error;
  if (error instanceof NewerDatabase) return new WriterDeposed("newer-version");
  return new StorageFailure(errorName(error) === "QuotaExceededError" ? "quota" : "storage-error", error);
}
