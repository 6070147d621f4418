import type { Operation } from "./operation.ts";
import { sha256 } from "./sha256.ts";

/** An operation as it is kept, the same text in both copies, chained to the one before it by its hash. */
export interface OperationRecord {
  readonly workbook: string;
  readonly revision: number;
  /** SHA-256 of the previous hash and the body. */
  readonly hash: string;
  readonly previousHash: string;
  /** The operation as JSON text. */
  readonly body: string;
}

export async function encodeOperation(operation: Operation, previousHash: string): Promise<OperationRecord> {
  const body = JSON.stringify(operation);
  const { workbook, revision } = operation;
  return { workbook, revision, previousHash, hash: await sha256(previousHash + body), body };
}

/** The operation, or null when it is not the whole and unchanged successor of `previousHash`. */
export async function decodeOperation(record: OperationRecord, previousHash: string): Promise<Operation | null> {
  if (record.previousHash !== previousHash || record.hash !== (await sha256(previousHash + record.body))) return null;
  return JSON.parse(record.body) as Operation;
}
