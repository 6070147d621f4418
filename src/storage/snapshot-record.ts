import type { HistoryStep } from "./operation.ts";
import { sha256 } from "./sha256.ts";
import type { History, WorkbookDocument } from "./workbook-document.ts";

/** The form of snapshots this app writes, and the newest it reads. */
export const SNAPSHOT_FORMAT = 1;

const HISTORY_CHARACTERS = 8_000_000;

/** A whole document as one text; what comes after it are operations. */
export interface SnapshotRecord {
  readonly format: number;
  readonly workbook: string;
  readonly revision: number;
  readonly epoch: number;
  /** Of the last operation in it; the next one's `previousHash`. */
  readonly hash: string;
  readonly sha256: string;
  readonly body: string;
}

export async function encodeSnapshot(document: WorkbookDocument): Promise<SnapshotRecord> {
  const { workbook, lineage, extra, revision, epoch, hash } = document;
  const body = JSON.stringify({ workbook, lineage, extra, history: weighed(document.history) });
  return { format: SNAPSHOT_FORMAT, workbook: workbook.id, revision, epoch, hash, sha256: await sha256(body), body };
}

/** The document, or null when the text is damaged or is no workbook. */
export async function decodeSnapshot(record: SnapshotRecord): Promise<WorkbookDocument | null> {
  if (record.format !== SNAPSHOT_FORMAT || record.sha256 !== (await sha256(record.body))) return null;
  const content = JSON.parse(record.body) as Pick<WorkbookDocument, "lineage" | "extra" | "history"> & {
    readonly workbook: unknown;
  };
  // The schema is not needed before there is a workbook to open: it stays out of a new visitor's first load.
  const { decodeWorkbook } = await import("#schema/decode-workbook.ts");
  const decoded = decodeWorkbook(content.workbook);
  if (!decoded.ok || decoded.value.id !== record.workbook) return null;
  const { revision, epoch, hash } = record;
  return { ...content, workbook: decoded.value, revision, epoch, hash };
}

/** The steps nearest to the present, as far as they are not heavier than a snapshot should be. */
function weighed({ past, future }: History): History {
  return { past: newest(past), future: newest(future) };
}

function newest(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  let left = HISTORY_CHARACTERS;
  const first = steps.findLastIndex((step) => {
    left -= JSON.stringify(step).length;
    return left < 0;
  });
  return steps.slice(first + 1);
}
