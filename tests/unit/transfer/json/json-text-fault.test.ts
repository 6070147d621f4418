import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonTextFault } from "#transfer/json/json-text-fault.ts";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("agrees with JSON.parse on what is JSON", () => {
  const token = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b\\u0041"',
    "1",
    "-0.5e3",
    "01",
    "1.",
    "true",
    "nul",
    " ",
    "\n",
    '"',
    "\\",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 9 }), (tokens) => {
      const text = tokens.join("");
      const fault = jsonTextFault(text);
      if (fault?.code === "duplicateKey") return; // JSON.parse lets the last one win
      expect(fault === null).toBe(parses(text));
    }),
    { numRuns: 20_000 },
  );
}, 60_000);

test("finds nothing in any JSON written by JSON.stringify, indented or not", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!/__proto__|constructor|prototype/.test(text));
      expect(jsonTextFault(text)).toBeNull();
    }),
  );
});

test("every cut of a text is truncated, never broken", () => {
  const text = '{"a": [1.5e-3, true, null, "\\u00e9\\n"], "b": {"c": {}}}';
  for (let end = 0; end < text.length; end++)
    expect(jsonTextFault(text.slice(0, end))?.code, text.slice(0, end)).toBe("truncated");
});

test("64 levels are fine, 65 are not", () => {
  expect(jsonTextFault("[".repeat(64) + "]".repeat(64))).toBeNull();
  expect(jsonTextFault("[".repeat(65) + "]".repeat(65))).toMatchObject({ code: "tooDeep", offset: 64 });
});

test("the same key in sister objects is no duplicate", () => {
  expect(jsonTextFault('[{"a": 1}, {"a": {"a": 2}}]')).toBeNull();
});
