import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { renameWorkbook } from "#state/commands/rename-workbook.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, crash, deleteDatabase, type Profile, tamper } from "../support/tab.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" })] });
let profile: Profile;
let tab: WorkbookStore;

const enter = (value: number) =>
  tab.dispatch(recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]));
const entered = () => tab.getState().workbook?.series[0]?.values[0];

async function reopened(options?: { journal?: boolean }): Promise<void> {
  crash(profile, tab);
  tab = await aTab(profile, options);
}

beforeEach(async () => {
  await deleteDatabase();
  profile = aProfile();
  tab = await aTab(profile);
});

afterEach(() => crash(profile, tab));

async function withEdits(count: number): Promise<void> {
  await tab.create(workbook);
  for (let value = 1; value <= count; value += 1) enter(value);
  await tab.flush();
  expect(tab.getState().save).toMatchObject({ status: "saved", copies: 2 });
}

describe("after a reload", () => {
  it("everything is there: numbers, revision, lineage, undo and redo", async () => {
    await withEdits(5);
    tab.undo();
    await tab.flush();
    const { workbook: before, revision, lineage } = tab.getState();
    await reopened();
    expect(tab.getState()).toMatchObject({ phase: "open", revision, lineage, notice: null });
    expect(tab.getState().workbook).toEqual(before);
    tab.redo();
    expect(entered()).toBe(5);
    for (let step = 0; step < 5; step += 1) expect(tab.undo().ok).toBe(true);
    expect(tab.getState().workbook?.series).toEqual([]);
  });

  it("undo still goes 200 deep, across snapshots", async () => {
    await withEdits(450);
    await reopened();
    expect(entered()).toBe(450);
    let undone = 0;
    while (tab.undo().ok) undone += 1;
    expect(undone).toBe(200);
    expect(entered()).toBe(250);
  });

  it("a workbook from a file keeps its revision, lineage and unknown keys", async () => {
    const lineage = [
      { revision: 411, hash: "aa" },
      { revision: 412, hash: "bb" },
    ];
    await tab.create(workbook, { revision: 412, lineage, extra: { theirs: 1 } });
    enter(1);
    await tab.flush();
    await reopened();
    expect(tab.getState()).toMatchObject({ revision: 413, extra: { theirs: 1 } });
    expect(tab.getState().lineage.slice(0, 2)).toEqual(lineage);
    expect(tab.getState().lineage).toHaveLength(3);
  });
});

describe("one copy lost", () => {
  it("the database gone: all of it comes from the journal, and it says so", async () => {
    await withEdits(7);
    tab.dispose();
    await deleteDatabase();
    await reopened();
    expect(entered()).toBe(7);
    expect(tab.getState().notice).toEqual({ code: "healed", from: "journal", names: ["2026年度"] });
    profile.disk.clear();
    await reopened();
    expect(entered()).toBe(7);
    expect(tab.getState().notice).toEqual({ code: "healed", from: "database", names: ["2026年度"] });
    expect(tab.getState().save).toMatchObject({ copies: 2 });
  });

  it("the last records of the database gone without an error: found by the chain, healed from the journal", async () => {
    await withEdits(9);
    tab.dispose();
    await tamper((transaction) => {
      transaction.objectStore("ops").delete(IDBKeyRange.lowerBound(["w1", 6]));
    });
    await reopened();
    expect(entered()).toBe(9);
    expect(tab.getState().notice).toMatchObject({ code: "healed", from: "journal" });
  });

  it("a changed operation in the database is not believed", async () => {
    await withEdits(9);
    tab.dispose();
    await tamper((transaction) => {
      const ops = transaction.objectStore("ops");
      const request = ops.get(["w1", 4]) as IDBRequest<{ body: string }>;
      request.addEventListener("success", () =>
        ops.put({ ...request.result, body: request.result.body.replace("4", "5") }),
      );
    });
    await reopened();
    expect(entered()).toBe(9);
  });

  it("a snapshot that is no workbook is set aside, not deleted, and the journal's is used", async () => {
    await withEdits(3);
    tab.dispose();
    await tamper((transaction) => {
      const snapshots = transaction.objectStore("snapshots");
      const request = snapshots.get(["w1", 0]) as IDBRequest<object>;
      request.addEventListener("success", () => snapshots.put({ ...request.result, body: '{"workbook":1}' }));
    });
    await reopened();
    expect(entered()).toBe(3);
    const kept: unknown[] = [];
    await tamper((transaction) => {
      const request = transaction.objectStore("kv").getAllKeys();
      request.addEventListener("success", () => kept.push(...request.result));
    });
    expect(kept).toContain("unreadable/w1/0");
  });

  it("a torn line at the journal's end is ignored, and nothing is written behind it", async () => {
    await withEdits(4);
    tab.dispose();
    const files = profile.disk.get("w1");
    files?.lines.write(new TextEncoder().encode('deadbeef {"half'), { at: files.lines.getSize() });
    await reopened();
    enter(5);
    await tab.flush();
    tab.dispose();
    await deleteDatabase();
    await reopened();
    expect(entered()).toBe(5);
  });
});

describe("both copies lost", () => {
  it("is told honestly while a note of the workbook remains", async () => {
    await withEdits(2);
    tab.dispose();
    await deleteDatabase();
    profile.disk.clear();
    await reopened();
    expect(tab.getState()).toMatchObject({
      phase: "storage-removed",
      workbook: null,
      notice: { code: "workbooks-missing", names: ["2026年度"] },
    });
    await tab.create({ ...workbook, name: "やりなおし" });
    expect(tab.getState().phase).toBe("open");
    await reopened();
    expect(tab.getState()).toMatchObject({ phase: "open", notice: null });
  });

  it("is a first visit when the workbook was removed on purpose", async () => {
    await withEdits(2);
    await tab.remove("w1");
    await reopened();
    expect(tab.getState()).toMatchObject({ phase: "none", notice: null });
    expect(profile.disk.size).toBe(0);
  });
});

describe("while it is open", () => {
  it("a database deleted by another tab is written again in full before the next change counts as kept", async () => {
    await withEdits(6);
    await deleteDatabase();
    enter(7);
    await tab.flush();
    expect(tab.getState()).toMatchObject({ save: { status: "saved" }, notice: { code: "rewritten" } });
    profile.disk.clear();
    await reopened({ journal: false });
    expect(entered()).toBe(7);
    tab.undo();
    tab.undo();
    expect(entered()).toBe(5);
  });

  it("without OPFS it works with one copy, and says so", async () => {
    await reopened({ journal: false });
    await tab.create(workbook);
    enter(1);
    await tab.flush();
    expect(tab.getState().save).toMatchObject({ status: "saved", copies: 1 });
    await reopened({ journal: false });
    expect(entered()).toBe(1);
  });

  it("several workbooks are kept apart, and the last one opened opens again", async () => {
    await withEdits(3);
    await tab.create({ ...workbook, id: "w2", name: "二つ目" });
    tab.dispatch(renameWorkbook("第二"));
    await tab.open("w1");
    await tab.open("w2");
    await reopened();
    expect(tab.getState().workbook?.name).toBe("第二");
    expect(
      tab
        .getState()
        .workbooks.map(({ id }) => id)
        .toSorted(),
    ).toEqual(["w1", "w2"]);
    await tab.open("w1");
    expect(entered()).toBe(3);
  });
});
