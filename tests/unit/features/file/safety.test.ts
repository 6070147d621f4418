import { expect, test } from "vitest";
import { safety } from "#features/file/safety.ts";
import type { SaveState } from "#state/workbook-state.ts";

const saved = (copies: 1 | 2): SaveState => ({ status: "saved", at: "2026-10-03T00:00:00.000Z", copies });
const kept = { persisted: true, fileAutosave: false };

test.each([
  ["two copies and a recent file", saved(2), null, kept, "good", []],
  ["a browser that may clear the data, with a recent file", saved(2), null, { ...kept, persisted: false }, "good", []],
  ["an overdue file", saved(2), "late", kept, "warn", ["export-due"]],
  [
    "no file, in a browser that may clear the data",
    saved(2),
    "never",
    { ...kept, persisted: false },
    "warn",
    ["export-due", "not-protected"],
  ],
  ["an overdue file while a file is written by itself", saved(2), "late", { ...kept, fileAutosave: true }, "good", []],
  ["one copy", saved(1), null, kept, "warn", ["one-copy"]],
  ["unsaved changes", { status: "unsaved", reason: "quota" }, "changes", kept, "bad", ["unsaved", "export-due"]],
] as const)("%s", (_, save, reminder, place, level, faults) => {
  expect(safety(save, reminder, place)).toEqual({ level, faults });
});
