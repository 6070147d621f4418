import { crc32 } from "./crc32.ts";
import type { OperationRecord } from "./operation-record.ts";

const NEWLINE = 0x0a;
const SPACE = 0x20;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** One operation as a line of the journal: CRC-32 of the text, a space, the text, a line feed. */
export function encodeJournalLine(record: OperationRecord): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(record);
  return encoder.encode(`${crc32(encoder.encode(text))} ${text}\n`);
}

export interface JournalLines {
  readonly operations: readonly OperationRecord[];
  /** Bytes up to the end of the last whole line; what follows was torn by a crash. */
  readonly length: number;
}

/** The whole lines at the start of a journal; reading stops at the first that is not. */
export function decodeJournalLines(bytes: Uint8Array<ArrayBuffer>): JournalLines {
  const operations: OperationRecord[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    const record = end < 0 ? null : decodeJournalLine(bytes.subarray(start, end));
    if (!record) return { operations, length: start };
    operations.push(record);
    start = end + 1;
  }
}

function decodeJournalLine(line: Uint8Array<ArrayBuffer>): OperationRecord | null {
  if (line.length < 10 || line[8] !== SPACE) return null;
  const text = line.subarray(9);
  if (String.fromCharCode(...line.subarray(0, 8)) !== crc32(text)) return null;
  return JSON.parse(decoder.decode(text)) as OperationRecord;
}
