import { isForbiddenName, MAX_FILE_DEPTH } from "#schema/workbook-limits.ts";

/** What keeps a text from being read as JSON, found before a parser builds anything from it. */
export interface JsonTextFault {
  readonly code: "truncated" | "broken" | "tooDeep" | "duplicateKey" | "forbiddenKey";
  /** UTF-16 index in the text. */
  readonly offset: number;
  /** The text or key that stands there. */
  readonly found: string;
}

type Expected = "value" | "firstItem" | "firstKey" | "key" | "colon" | "separator" | "end";

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ["true", "false", "null"];

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/**
 * Reads a JSON text once, from left to right, without recursion and without building values: nesting past 64, a key twice in one object
 * (the last would silently win), keys that reach into prototypes, text that stops early or is not JSON. null when there is nothing to say.
 *
 * @example
 * jsonTextFault('{"a": 1, "a": 2}') // => { code: "duplicateKey", offset: 9, found: "a" }
 * jsonTextFault('{"a": [1, 2') // => { code: "truncated", offset: 11, found: "" }
 */
export function jsonTextFault(text: string): JsonTextFault | null {
  /** The keys seen in each open object, null for an open list. */
  const open: (Set<string> | null)[] = [];
  let expected: Expected = "value";
  let at = 0;

  const faultHere = (code: JsonTextFault["code"], found = excerpt(text, at)): JsonTextFault => ({
    code,
    offset: at,
    found,
  });

  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      at += 1;
      continue;
    }
    switch (expected) {
      case "firstItem":
      case "value":
        if (unit === LIST_END && expected === "firstItem") {
          open.pop();
          at += 1;
        } else if (unit === OBJECT || unit === LIST) {
          if (open.length >= MAX_FILE_DEPTH) return faultHere("tooDeep");
          open.push(unit === OBJECT ? new Set() : null);
          expected = unit === OBJECT ? "firstKey" : "firstItem";
          at += 1;
          continue;
        } else {
          const end = unit === QUOTE ? stringEnd(text, at) : scalarEnd(text, at);
          if (end < 0) return brokenOrTruncated(text, at, end);
          at = end;
        }
        expected = open.length === 0 ? "end" : "separator";
        continue;
      case "firstKey":
      case "key": {
        if (unit === OBJECT_END && expected === "firstKey") {
          open.pop();
          at += 1;
          expected = open.length === 0 ? "end" : "separator";
          continue;
        }
        if (unit !== QUOTE) return faultHere("broken");
        const end = stringEnd(text, at);
        if (end < 0) return brokenOrTruncated(text, at, end);
        const key = keyText(text, at, end);
        const keys = open.at(-1)!;
        if (isForbiddenName(key)) return faultHere("forbiddenKey", key);
        if (keys.has(key)) return faultHere("duplicateKey", key);
        keys.add(key);
        at = end;
        expected = "colon";
        continue;
      }
      case "colon":
        if (unit !== COLON) return faultHere("broken");
        at += 1;
        expected = "value";
        continue;
      case "separator": {
        const inObject = open.at(-1) !== null;
        if (unit === COMMA) expected = inObject ? "key" : "value";
        else if (unit === (inObject ? OBJECT_END : LIST_END)) {
          open.pop();
          if (open.length === 0) expected = "end";
        } else return faultHere("broken");
        at += 1;
        continue;
      }
      case "end":
        return faultHere("broken");
    }
  }
  return expected === "end" ? null : faultHere("truncated");
}

const BROKEN = -1;
const TRUNCATED = -2;

function brokenOrTruncated(text: string, at: number, end: number): JsonTextFault {
  return end === TRUNCATED
    ? { code: "truncated", offset: text.length, found: "" }
    : { code: "broken", offset: at, found: excerpt(text, at) };
}

/** The index after a string's closing quote. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit < 0x20) return BROKEN;
    if (unit !== BACKSLASH) continue;
    at += 1;
    const escape = text.charAt(at);
    if (escape === "u") {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[\da-fA-F]*$/.test(digits)) return BROKEN;
      at += 4;
    } else if (escape !== "" && !'"\\/bfnrt'.includes(escape)) return BROKEN;
  }
  return TRUNCATED;
}

/** The index after a number, true, false or null. */
function scalarEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  if (NUMBER.test(text)) {
    const end = NUMBER.lastIndex;
    return end >= text.length - 2 && /^(?:\.|[eE][+-]?)$/.test(text.slice(end)) ? TRUNCATED : end;
  }
  const word = WORDS.find((known) => text.startsWith(known, start));
  if (word !== undefined) return start + word.length;
  const rest = text.slice(start, start + 6);
  const stopsEarly =
    start + rest.length === text.length && (rest === "-" || WORDS.some((known) => known.startsWith(rest)));
  return stopsEarly ? TRUNCATED : BROKEN;
}

function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : raw;
}

/** The word or sign at a place, for a sentence. */
function excerpt(text: string, at: number): string {
  return /^(?:[\w.+-]{1,20}|[^]?)/u.exec(text.slice(at, at + 20))?.[0] ?? "";
}
