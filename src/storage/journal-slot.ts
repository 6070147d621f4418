import { crc32 } from "./crc32.ts";
import { fileBytes, type JournalFile, writeWhole } from "./journal-file.ts";
import type { SnapshotRecord } from "./snapshot-record.ts";

/** `KPI1 <generation> <bytes> <crc of the body> <crc of the header so far>`, padded with spaces. */
const HEADER_BYTES = 128;
const HEADER = /^(KPI1 (\d+) (\d+) ([0-9a-f]{8})) ([0-9a-f]{8}) *$/;

const encoder = new TextEncoder();

/** One of the two places a snapshot is written to, in turn. Its header is written last and is what makes it valid. */
export interface JournalSlot {
  /** Counts snapshots; the higher of two valid slots is the head. */
  readonly generation: number;
  readonly snapshot: SnapshotRecord;
}

/** What a slot holds, or null when it is empty, torn or rotten. */
export function readJournalSlot(file: JournalFile): JournalSlot | null {
  const bytes = fileBytes(file);
  const parts = HEADER.exec(String.fromCharCode(...bytes.subarray(0, HEADER_BYTES)));
  if (!parts || crc32(encoder.encode(parts[1])) !== parts[5]) return null;
  const body = bytes.subarray(HEADER_BYTES, HEADER_BYTES + Number(parts[3]));
  if (body.length !== Number(parts[3]) || crc32(body) !== parts[4]) return null;
  return {
    generation: Number(parts[2]),
    snapshot: JSON.parse(new TextDecoder().decode(body)) as SnapshotRecord,
  };
}

/** Overwrites a slot: body, flush, read back and compare, and only then the header that makes it the head. */
export function writeJournalSlot(file: JournalFile, { generation, snapshot }: JournalSlot): void {
  const body = encoder.encode(JSON.stringify(snapshot));
  writeWhole(file, header(""), 0);
  writeWhole(file, body, HEADER_BYTES);
  file.truncate(HEADER_BYTES + body.length);
  file.flush();
  const sum = crc32(body);
  if (crc32(fileBytes(file).subarray(HEADER_BYTES)) !== sum) {
    throw new DOMException("The slot does not hold what was written", "DataError");
  }
  const claim = `KPI1 ${generation} ${body.length} ${sum}`;
  writeWhole(file, header(`${claim} ${crc32(encoder.encode(claim))}`), 0);
  file.flush();
}

function header(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text.padEnd(HEADER_BYTES, " "));
}
