import { fault, ok, type Result } from "#domain/result.ts";
import { type TextPosition, textPosition } from "./text-position.ts";

/** Bytes that are not UTF-8, and what they look like instead. */
export type Utf8Fault =
  | { readonly code: "empty" }
  | { readonly code: "cutCharacter" }
  | { readonly code: "otherEncoding"; readonly encoding: "UTF-16" | "Shift_JIS" }
  | { readonly code: "badUtf8"; readonly position: TextPosition };

/**
 * Bytes → text, only when they are UTF-8 throughout (with or without BOM): a replacement character never enters the data.
 *
 * @example
 * decodeUtf8(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])) // => { ok: false, error: { code: "otherEncoding", encoding: "UTF-16" } }
 */
export function decodeUtf8(bytes: Uint8Array<ArrayBuffer>): Result<string, Utf8Fault> {
  if (bytes.length === 0) return fault({ code: "empty" });
  if (looksUtf16(bytes)) return fault({ code: "otherEncoding", encoding: "UTF-16" });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return fault(isShiftJis(bytes) ? { code: "otherEncoding", encoding: "Shift_JIS" } : badUtf8(bytes));
  }
  try {
    text += decoder.decode();
  } catch {
    return fault({ code: "cutCharacter" });
  }
  return text.trim() === "" ? fault({ code: "empty" }) : ok(text);
}

/** A UTF-16 or UTF-32 byte order mark, or an ASCII first character two bytes wide. */
function looksUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

/** Decodes as Shift_JIS, and as UTF-8 hardly any of its non-ASCII characters would survive. */
function isShiftJis(bytes: Uint8Array<ArrayBuffer>): boolean {
  const sample = bytes.subarray(0, 200_000);
  const asUtf8 = new TextDecoder("utf-8").decode(sample);
  const lost = asUtf8.split("\uFFFD").length - 1;
  const kept = (asUtf8.match(/[\u0080-\uFFFC]/g) ?? []).length;
  if (lost <= kept) return false;
  try {
    return new TextDecoder("shift_jis", { fatal: true }).decode(bytes) !== "";
  } catch {
    return false;
  }
}

function badUtf8(bytes: Uint8Array<ArrayBuffer>): Utf8Fault {
  const text = new TextDecoder("utf-8").decode(bytes);
  return { code: "badUtf8", position: textPosition(text, Math.max(0, text.indexOf("\uFFFD"))) };
}
