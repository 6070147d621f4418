import { describe, expect, it } from "vitest";
import { workbookAfter } from "#state/workbook-after.ts";
import { encodeOperation, type OperationRecord } from "#storage/operation-record.ts";
import { newerOf, recoveredDocument } from "#storage/recovered-document.ts";
import { encodeSnapshot } from "#storage/snapshot-record.ts";
import { EMPTY_HISTORY, type WorkbookDocument } from "#storage/workbook-document.ts";
import { aWorkbook } from "../../support/a-workbook.ts";

const start: WorkbookDocument = {
  workbook: aWorkbook(),
  revision: 0,
  epoch: 1,
  hash: "h0",
  lineage: [],
  history: EMPTY_HISTORY,
  extra: {},
};
const at = "2026-05-01T00:00:00.000Z";

async function chain(length: number, epoch = 1): Promise<OperationRecord[]> {
  const records: OperationRecord[] = [];
  for (let revision = 1; revision <= length; revision += 1) {
    const patches = [{ op: "replace" as const, path: ["name"], value: `name ${revision}` }];
    const inverse = [{ op: "replace" as const, path: ["name"], value: `name ${revision - 1}` }];
    const operation = {
      workbook: "w1",
      revision,
      epoch,
      action: "do" as const,
      label: { name: "rename" },
      at,
      patches,
      inverse,
    };
    records.push(await encodeOperation(operation, records.at(-1)?.hash ?? "h0"));
  }
  return records;
}

describe("what a copy can vouch for", () => {
  it("is its snapshot and every operation after it", async () => {
    const operations = await chain(4);
    const end = { revision: 4, hash: operations[3]!.hash };
    const found = await recoveredDocument({ snapshots: [await encodeSnapshot(start)], operations, end }, workbookAfter);
    expect(found).toMatchObject({
      sound: true,
      document: { revision: 4, workbook: { name: "name 4", updatedAt: at } },
    });
    expect(found?.document.history.past).toHaveLength(4);
    expect(found?.document.lineage.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ["one is missing", (list: OperationRecord[]) => list.toSpliced(2, 1), 2],
    ["the last are missing", (list: OperationRecord[]) => list.slice(0, 3), 3],
    [
      "one was changed",
      (list: OperationRecord[]) => list.with(1, { ...list[1]!, body: list[1]!.body.replace("2", "9") }),
      1,
    ],
    ["two were exchanged", (list: OperationRecord[]) => [list[0]!, list[2]!, list[1]!, list[3]!], 1],
  ])("ends where %s, and is not sound", async (_, damaged, revision) => {
    const operations = await chain(4);
    const end = { revision: 4, hash: operations[3]!.hash };
    const copy = { snapshots: [await encodeSnapshot(start)], operations: damaged(operations), end };
    const found = await recoveredDocument(copy, workbookAfter);
    expect(found).toMatchObject({ sound: false, document: { revision } });
  });

  it("starts from an older snapshot when the newer cannot be read, and still gets to the end", async () => {
    const operations = await chain(4);
    const later = await encodeSnapshot({ ...start, revision: 2, hash: operations[1]!.hash });
    const snapshots = [await encodeSnapshot(start), { ...later, body: later.body.replace("2026", "2025") }];
    const found = await recoveredDocument({ snapshots, operations, end: null }, workbookAfter);
    expect(found).toMatchObject({ sound: false, document: { revision: 4 } });
    expect(found?.unreadable).toHaveLength(1);
  });

  it("is nothing without a readable snapshot", async () => {
    expect(await recoveredDocument({ snapshots: [], operations: await chain(2), end: null }, workbookAfter)).toBeNull();
  });
});

const copy = (epoch: number, revision: number) => ({
  document: { ...start, epoch, revision },
  sound: true,
  unreadable: [],
});

describe("of two copies", () => {
  it("the later revision is the newer one; a later writer's counts more than any revision", () => {
    expect(newerOf(copy(1, 5), copy(1, 6))?.document.revision).toBe(6);
    expect(newerOf(copy(2, 5), copy(1, 9))?.document.epoch).toBe(2);
    expect(newerOf(null, copy(1, 1))?.document.revision).toBe(1);
    expect(newerOf(null, null)).toBeNull();
  });
});
