/** One file inside a zip, as its directory at the end describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  /** As declared; checked before anything is inflated. */
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_COMMENT = 65_557;

/**
 * The files a zip says it holds, or null when it has no readable directory (cut off, or no zip).
 *
 * @example
 * zipEntries(new Uint8Array([80, 75, 3, 4])) // => null
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - MOST_COMMENT && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The text of one file inside a zip.
 *
 * @throws when its content is damaged.
 */
export async function zipText(bytes: Uint8Array, { offset, compressedSize, method }: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.slice(start, start + compressedSize);
  if (method === 0) return new TextDecoder().decode(content);
  return new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}
