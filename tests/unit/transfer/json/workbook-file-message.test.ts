import { expect, test } from "vitest";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { workbookCounts } from "#transfer/json/workbook-counts.ts";
import { inParts, joined, type WorkbookFilePart } from "#transfer/json/workbook-file-message.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  metrics: Array.from({ length: 300 }, (_, index) => aMetric({ id: `m${index}`, definition: "定義".repeat(400) })),
  series: Array.from({ length: 300 }, (_, index) => aSeries({ metric: `m${index}`, values: Array(600).fill(index) })),
  notes: [{ id: "n1" }],
});
const file: OpenedFile = {
  fileName: "a",
  workbook,
  revision: 1,
  lineage: [],
  exportedAt: null,
  edited: false,
  extra: {},
  counts: workbookCounts(workbook),
};

test("a file crosses to the page in parts and is whole again there", () => {
  const messages = inParts(file);
  const parts = messages.filter((message): message is WorkbookFilePart => message.type === "part");
  const last = messages.at(-1);
  expect(last?.type === "opened" && joined(last.file, structuredClone(parts))).toEqual(file);
});

test("no part is large: receiving one must not hold up the page", () => {
  const sizes = inParts(file).map((message) => JSON.stringify(message).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(500_000);
});
