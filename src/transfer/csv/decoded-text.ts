import { fault, ok, type Result } from "#domain/result.ts";
import type { TableFault } from "./table-fault.ts";

export const ENCODINGS = ["utf-8", "shift_jis", "utf-16le", "utf-16be", "euc-jp"] as const;

/** A character encoding of office files; `shift_jis` is Windows' CP932. */
export type Encoding = (typeof ENCODINGS)[number];

/** How a file's bytes became text, so that a person can check it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes say so themselves (a byte order mark, plain ASCII), or a person chose it. Otherwise it is a guess. */
  readonly certain: boolean;
  /** The same bytes in the other likely encoding, when there is doubt; the first lines that are not plain ASCII. */
  readonly preview: readonly string[];
  readonly alternative: { readonly encoding: Encoding; readonly preview: readonly string[] } | null;
}

/**
 * The text of a file's bytes: byte order mark, else strict UTF-8, else Shift_JIS, else EUC-JP. A file that is valid in no
 * encoding, or is no text at all, is a fault; no letter is ever replaced silently. `chosen` decodes as a person decided.
 *
 * @example
 * decodedText(new Uint8Array([0x8c, 0x8e])) // => Shift_JIS, 「月」
 */
export function decodedText(bytes: Uint8Array, chosen?: Encoding): Result<DecodedText, TableFault> {
  if (bytes.length === 0) return fault({ code: "empty" });
  const marked = markedEncoding(bytes);
  if (!marked && !chosen?.startsWith("utf-16") && bytes.subarray(0, 4096).includes(0)) {
    const guessed = utf16WithoutMark(bytes);
    return guessed ? decoded(bytes, guessed, false, null) : fault({ code: "notText" });
  }
  if (chosen) return decoded(bytes, chosen, true, null);
  if (marked) return decoded(bytes, marked, true, null);
  if (bytes.every((byte) => byte < 0x80)) return decoded(bytes, "utf-8", true, null);
  const readable = (["utf-8", "shift_jis", "euc-jp"] as const).filter(
    (encoding) => strictText(bytes, encoding) !== null,
  );
  const [best, second] = readable;
  if (!best) return fault({ code: "undecodable" });
  // UTF-8 that is nothing else is beyond doubt; also a clean Shift_JIS is rare, but happens in short texts. Bytes that are no
  // UTF-8 leave Japanese guesses.
  if (best === "utf-8" && second === undefined) return decoded(bytes, best, true, null);
  return decoded(bytes, best, false, second ?? "utf-8");
}

function decoded(
  bytes: Uint8Array,
  encoding: Encoding,
  certain: boolean,
  other: Encoding | null,
): Result<DecodedText, TableFault> {
  const text = strictText(bytes, encoding);
  if (text === null) return fault({ code: "undecodable" });
  const alternative = other && { encoding: other, preview: telling(looseText(bytes, other)) };
  return ok({ text, encoding, certain, preview: telling(text), alternative });
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return null;
}

/** UTF-16 without a mark shows in the zero bytes of its ASCII letters, all on one side. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (bytes.length % 2 === 1 || Math.min(even, odd) > 0) return null;
  return even > odd ? "utf-16be" : "utf-16le";
}

function strictText(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looseText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024));
}

/** The first lines in which the encoding makes a difference. */
function telling(text: string): string[] {
  return text
    .slice(0, 64 * 1024)
    .split(/\r\n?|\n/)
    .filter((line) => /[^ -~\t]/.test(line))
    .slice(0, 3)
    .map((line) => line.slice(0, 80));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
