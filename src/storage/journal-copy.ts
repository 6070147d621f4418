import { type Journal, JournalFailure, type JournalOpening } from "./journal.ts";
import type { OperationRecord } from "./operation-record.ts";
import { encodeSnapshot } from "./snapshot-record.ts";
import type { WorkbookDocument } from "./workbook-document.ts";

const BUSY_RETRIES = 10;
const BUSY_WAIT = 100;

/** The copy in the journal, as the writer sees it: it may be missing, fail, and come back; the database's copy goes on alone. */
export interface JournalCopy {
  readonly up: boolean;
  /** What was in it, or null when it is not to be had. */
  open(): Promise<JournalOpening | null>;
  /** What was opened is up to this revision: go on from here. */
  resume(revision: number): void;
  append(operations: readonly OperationRecord[]): Promise<void>;
  /** Writes a snapshot, taking the files again first when they had failed. */
  snapshot(document: WorkbookDocument): Promise<void>;
  /** Gives up files that the browser has taken away; the next snapshot begins new ones. */
  renew(): void;
  close(): Promise<void>;
}

export function createJournalCopy(journal: Journal | null, workbook: string, onChange: () => void): JournalCopy {
  let up = false;
  let opened = false;
  let revision = 0;

  function turn(state: boolean): void {
    if (up === state) return;
    up = state;
    onChange();
  }

  async function open(): Promise<JournalOpening | null> {
    const opening = journal && (await openPatiently(journal, workbook));
    opened = opening !== null;
    return opening;
  }

  function renew(): void {
    journal?.renew();
    opened = false;
    turn(false);
  }

  return {
    get up() {
      return up;
    },
    open,
    resume(to) {
      revision = to;
      turn(true);
    },
    async append(operations) {
      const fresh = operations.filter((operation) => operation.revision > revision);
      if (!up || !journal || fresh.length === 0) return;
      try {
        await journal.append(fresh);
        revision = fresh.at(-1)?.revision ?? revision;
      } catch {
        turn(false);
      }
    },
    async snapshot(document) {
      if (!journal) return;
      try {
        // Files that were cleared under us still take what is written, into nowhere.
        if (opened && !(await journal.list()).includes(workbook)) renew();
        if (!opened && !(await open())) return;
        await journal.snapshot(await encodeSnapshot(document));
        revision = document.revision;
        turn(true);
      } catch {
        opened = false;
        turn(false);
      }
    },
    renew,
    async close() {
      opened = false;
      up = false;
      await journal?.close().catch(() => {});
    },
  };
}

/** Another tab that hands over needs a moment to let go of the files. */
async function openPatiently(journal: Journal, workbook: string): Promise<JournalOpening | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await journal.open(workbook);
    } catch (error) {
      const busy = error instanceof JournalFailure && error.code === "busy";
      if (!busy || attempt === BUSY_RETRIES) return null;
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT));
    }
  }
}
