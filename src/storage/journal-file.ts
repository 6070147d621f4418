/** A file written in place: what an OPFS sync access handle offers. */
export interface JournalFile {
  read(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(buffer: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

export function fileBytes(file: JournalFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(file.getSize());
  let length = 0;
  while (length < bytes.length) {
    const read = file.read(bytes.subarray(length), { at: length });
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Writes all of it, or throws: a full disk may write a part. */
export function writeWhole(file: JournalFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const written = file.write(bytes, { at });
  if (written !== bytes.length) throw new DOMException("The disk took only a part", "QuotaExceededError");
}
