/** A file that is no text: a zip (as .xlsx is), or an Excel file of before 2007, or one locked by a password. */
export type BinaryFormat = "zip" | "oldExcel" | "protectedExcel";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * What a file's first bytes say it is, or null when it may be text. Excel locks an .xlsx by wrapping it, encrypted, in the
 * container of the old format; the name of what is wrapped tells them apart.
 *
 * @example
 * binaryFormat(new Uint8Array([0x50, 0x4b, 0x03, 0x04])) // => "zip"
 */
export function binaryFormat(bytes: Uint8Array): BinaryFormat | null {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return "zip";
  if (!COMPOUND.every((byte, index) => bytes[index] === byte)) return null;
  return new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage") ? "protectedExcel" : "oldExcel";
}
