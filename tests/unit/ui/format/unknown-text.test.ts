import { expect, test } from "vitest";
import type { UnknownReason } from "#domain/calculated.ts";
import { notEntered, UNKNOWN, unknownSentence } from "#ui/format/unknown-text.ts";

const reasons: Readonly<Record<UnknownReason, true>> = {
  "formula-error": true,
  cycle: true,
  "not-applicable": true,
  missing: true,
  "division-by-zero": true,
  "not-finite": true,
  "no-target": true,
  "no-prior": true,
  "negative-base": true,
  "no-months-left": true,
  unfinished: true,
};

test.each(Object.keys(reasons) as UnknownReason[])("%s is explained in a sentence, in each language", (reason) => {
  expect(unknownSentence(reason, "ja")).toMatch(/。$/);
  expect(unknownSentence(reason, "en")).toMatch(/^[\x20-\x7e]+\.$/);
});

test("blank, zero and not computable look different", () => {
  expect(new Set([notEntered.ja, "0", UNKNOWN]).size).toBe(3);
  expect(UNKNOWN).toBe("—");
});
