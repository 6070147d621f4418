import type { Workbook } from "#domain/workbook.ts";
import type { FileFault } from "./file-fault.ts";
import type { FileProgress, OpenedFile } from "./opened-file.ts";

/** What the worker is asked: to read a file, or to write one whose content comes as JSON (cheaper to send than objects). */
export type WorkbookFileRequest =
  | { readonly type: "read"; readonly file: Blob; readonly leaveOutDangling: boolean }
  | { readonly type: "write"; readonly content: string };

/** What the worker says after it wrote a file. */
export interface WorkbookFileWritten {
  readonly type: "written";
  readonly file: Blob;
}

/** What the worker says while and after it reads a file. */
export type WorkbookFileMessage =
  | { readonly type: "progress"; readonly progress: FileProgress }
  | WorkbookFilePart
  /** The file; the collections sent in parts are empty in it. */
  | { readonly type: "opened"; readonly file: OpenedFile }
  | { readonly type: "refused"; readonly fault: FileFault };

/** Some records of one collection, in order. */
export interface WorkbookFilePart {
  readonly type: "part";
  readonly collection: string;
  readonly records: readonly unknown[];
  readonly progress: FileProgress;
}

/** Characters of JSON in one part: receiving one takes a page some 20 ms, so a large file never holds it up. */
const PART_LENGTH = 400_000;

/**
 * A read file cut into parts small enough that a page can take each between two frames, and what is left of it.
 *
 * @example
 * inParts(file).at(-1)?.type // => "opened"
 */
export function inParts(file: OpenedFile): WorkbookFileMessage[] {
  const parts: WorkbookFilePart[] = [];
  const rest: Record<string, unknown> = { ...file.workbook };
  for (const [collection, value] of Object.entries(file.workbook)) {
    if (!Array.isArray(value)) continue;
    rest[collection] = [];
    for (const records of cut(value)) {
      parts.push({ type: "part", collection, records, progress: { stage: "receiving", done: 0, total: 0 } });
    }
  }
  const numbered = parts.map((part, index) => ({
    ...part,
    progress: { stage: "receiving" as const, done: index + 1, total: parts.length },
  }));
  return [...numbered, { type: "opened", file: { ...file, workbook: rest as unknown as Workbook } }];
}

function cut(records: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [];
  let room = 0;
  for (const record of records) {
    if (room <= 0) {
      parts.push([]);
      room = PART_LENGTH;
    }
    parts.at(-1)?.push(record);
    room -= JSON.stringify(record).length;
  }
  return parts;
}

/**
 * The file put together again from its parts.
 *
 * @example
 * joined(file, parts).workbook.metrics.length // => 120
 */
export function joined(file: OpenedFile, parts: readonly WorkbookFilePart[]): OpenedFile {
  const collections = new Map<string, unknown[]>();
  for (const { collection, records } of parts) {
    const joinedSoFar = collections.get(collection) ?? [];
    for (const record of records) joinedSoFar.push(record);
    collections.set(collection, joinedSoFar);
  }
  return { ...file, workbook: { ...file.workbook, ...Object.fromEntries(collections) } };
}
