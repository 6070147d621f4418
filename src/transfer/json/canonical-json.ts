/**
 * JSON in the one spelling of RFC 8785: keys sorted by UTF-16 units, no white space, numbers as ECMAScript writes them.
 * Two equal values give the same text, whatever the order of their keys, so its hash says whether they are equal.
 *
 * @throws RangeError for what JSON cannot say: non-finite numbers, undefined, halves of surrogate pairs.
 * @example
 * canonicalJson({ b: [1.50, -0], a: "é" }) // => "{\"a\":\"é\",\"b\":[1.5,0]}"
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    // JSON.stringify writes numbers as the RFC asks; for a million of them one call is much cheaper than one each.
    return value.every(isPlainNumber) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(",")}]`;
  }
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`);
      return JSON.stringify(value);
    case "string":
      return quoted(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : members(value as Readonly<Record<string, unknown>>);
    default:
      throw new RangeError(`JSON has no ${typeof value}`);
  }
}

function isPlainNumber(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function members(object: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(object).toSorted(byUtf16);
  return `{${keys.map((key) => `${quoted(key)}:${canonicalJson(object[key])}`).join(",")}}`;
}

function byUtf16(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError("Text with half of a surrogate pair");
  return JSON.stringify(text);
}
