import type { Journal, JournalOpening } from "./journal.ts";
import { fileBytes, type JournalFile, writeWhole } from "./journal-file.ts";
import { decodeJournalLines, encodeJournalLine } from "./journal-line.ts";
import { type JournalSlot, readJournalSlot, writeJournalSlot } from "./journal-slot.ts";

/** The files of one workbook: two snapshot slots, the lines since, and whether someone is at it. */
export interface JournalFiles {
  readonly a: JournalFile;
  readonly b: JournalFile;
  readonly lines: JournalFile;
  readonly running: JournalFile;
}

export interface JournalFolders {
  list(): Promise<readonly string[]>;
  files(workbook: string): Promise<JournalFiles>;
  remove(workbook: string): Promise<void>;
}

const RUNNING = new Uint8Array([1]);

/** The journal on files that are written in place. */
export function createFileJournal(folders: JournalFolders): Journal {
  let files: JournalFiles | null = null;
  let length = 0;
  let disposed = false;

  function opened(): JournalFiles {
    if (!files) throw new DOMException("No workbook is open", "InvalidStateError");
    return files;
  }

  function shut(): void {
    if (!files) return;
    for (const file of Object.values(files) as JournalFile[]) file.close();
    files = null;
  }

  return {
    list: () => folders.list(),
    async open(workbook): Promise<JournalOpening> {
      shut();
      if (disposed) throw new DOMException("Disposed", "InvalidStateError");
      const taken = await folders.files(workbook);
      files = taken;
      const unclean = taken.running.getSize() > 0;
      writeWhole(taken.running, RUNNING, 0);
      taken.running.flush();
      const lines = decodeJournalLines(fileBytes(taken.lines));
      length = lines.length;
      // What a crash tore must not stand before what is appended next.
      if (taken.lines.getSize() > length) taken.lines.truncate(length);
      const slots = [readJournalSlot(taken.a), readJournalSlot(taken.b)];
      return {
        snapshots: slots.flatMap((slot) => (slot ? [slot.snapshot] : [])),
        operations: lines.operations,
        unclean,
      };
    },
    async append(operations) {
      const { lines } = opened();
      try {
        for (const operation of operations) {
          const line = encodeJournalLine(operation);
          writeWhole(lines, line, length);
          length += line.length;
        }
        lines.flush();
      } catch (error) {
        length = decodeJournalLines(fileBytes(lines)).length;
        lines.truncate(length);
        throw error;
      }
    },
    async snapshot(snapshot) {
      const { a, b, lines } = opened();
      const [first, second] = [readJournalSlot(a), readJournalSlot(b)];
      const generation = Math.max(first?.generation ?? 0, second?.generation ?? 0) + 1;
      writeJournalSlot(older(first, second) === "a" ? a : b, { generation, snapshot });
      // Never before: until the new slot is the head, the old one needs its lines.
      lines.truncate(0);
      lines.flush();
      length = 0;
    },
    async close() {
      try {
        files?.running.truncate(0);
        files?.running.flush();
      } finally {
        shut();
      }
    },
    async remove(workbook) {
      shut();
      await folders.remove(workbook);
    },
    renew() {
      files = null;
    },
    dispose() {
      disposed = true;
      shut();
    },
  };
}

function older(a: JournalSlot | null, b: JournalSlot | null): "a" | "b" {
  return (a?.generation ?? 0) <= (b?.generation ?? 0) ? "a" : "b";
}
