import { expect, test } from "vitest";
import { copyRelation } from "#transfer/json/copy-relation.ts";

const copy = (hashes: string) => ({
  revision: hashes.length,
  lineage: Array.from(hashes, (hash, index) => ({ revision: index + 1, hash })),
});

test.each([
  ["abc", "abc", { kind: "same" }],
  ["abc", "ab", { kind: "older", revision: 2 }],
  ["ab", "abc", { kind: "newer", revision: 3 }],
  ["abX", "abYZ", { kind: "diverged", since: 2 }],
  ["abX", "abY", { kind: "diverged", since: 2 }],
  ["abc", "xyz", { kind: "diverged", since: null }],
  ["", "abc", { kind: "diverged", since: null }],
])("%s here, %s in the file", (mine, theirs, relation) => {
  expect(copyRelation(copy(mine), copy(theirs))).toEqual(relation);
});

test("a file edited by hand is never the same, older or newer", () => {
  expect(copyRelation(copy("abc"), { ...copy("abc"), edited: true })).toEqual({ kind: "diverged", since: 3 });
  expect(copyRelation(copy("abc"), { ...copy("ab"), edited: true })).toEqual({ kind: "diverged", since: 2 });
});

test("a lineage cut to its last entries still finds the common point", () => {
  const long = copy("abcdefgh");
  expect(copyRelation(long, { ...long, lineage: long.lineage.slice(-2) })).toEqual({ kind: "same" });
  expect(copyRelation({ ...long, lineage: long.lineage.slice(-2) }, copy("abc"))).toEqual({
    kind: "diverged",
    since: null,
  });
});
