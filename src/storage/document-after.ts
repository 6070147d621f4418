import type { Workbook } from "#domain/workbook.ts";
import { historyAfter } from "./history-after.ts";
import type { Operation, Patch } from "./operation.ts";
import type { WorkbookDocument } from "./workbook-document.ts";

const LINEAGE_LENGTH = 50;

/** Applies an operation's patches to a workbook. */
export type ApplyPatches = (workbook: Workbook, patches: readonly Patch[], at: string) => Workbook;

/** The document after one more operation, whose hash is given. */
export function documentAfter(
  document: WorkbookDocument,
  operation: Operation,
  hash: string,
  applyPatches: ApplyPatches,
): WorkbookDocument {
  const { revision, epoch, action, label, patches, inverse, at } = operation;
  return {
    ...document,
    workbook: applyPatches(document.workbook, patches, at),
    revision,
    epoch,
    hash,
    lineage: [...document.lineage, { revision, hash }].slice(-LINEAGE_LENGTH),
    history: historyAfter(document.history, action, { label, patches, inverse }),
  };
}
