import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordActuals } from "#state/commands/record-actuals.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, crash, deleteDatabase, type Profile, tamper } from "../support/tab.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" })] });
let profile: Profile;
let first: WorkbookStore;
let second: WorkbookStore;

const enter = (tab: WorkbookStore, value: number) =>
  tab.dispatch(recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]));
const entered = (tab: WorkbookStore) => tab.getState().workbook?.series[0]?.values[0];

beforeEach(async () => {
  await deleteDatabase();
  profile = aProfile();
  first = await aTab(profile);
  await first.create(workbook);
  enter(first, 1);
  await first.flush();
  second = await aTab(profile);
});

afterEach(() => {
  crash(profile, first);
  crash(profile, second);
});

describe("a second tab", () => {
  it("shows the same, refuses to edit, says why, and follows what the first does", async () => {
    expect(second.getState().save).toEqual({ status: "read-only", reason: "other-tab" });
    expect(enter(second, 9)).toEqual({ ok: false, error: { code: "read-only" } });
    expect(second.undo()).toEqual({ ok: false, error: { code: "read-only" } });
    enter(first, 2);
    await vi.waitFor(() => expect(entered(second)).toBe(2));
    expect(second.getState().revision).toBe(first.getState().revision);
    expect(second.getState().lineage).toEqual(first.getState().lineage);
  });

  it("takes over with everything the first had done, even what was still on its way", async () => {
    enter(first, 2);
    enter(first, 3);
    await second.takeOver();
    expect(second.getState().save).toMatchObject({ status: "saved", copies: 2 });
    expect(entered(second)).toBe(3);
    expect(first.getState().save).toEqual({ status: "read-only", reason: "other-tab" });
    enter(second, 4);
    await second.flush();
    await vi.waitFor(() => expect(entered(first)).toBe(4));
    await first.takeOver();
    enter(first, 5);
    await first.flush();
    await vi.waitFor(() => expect(entered(second)).toBe(5));
    expect(first.undo().ok).toBe(true);
    expect(entered(first)).toBe(4);
  });

  it("becomes the writer by itself when the first closes its workbook", async () => {
    await first.create({ ...workbook, id: "w2" });
    await vi.waitFor(() => expect(second.getState().save.status).toBe("saved"));
    expect(enter(second, 7).ok).toBe(true);
  });

  it("may edit another workbook at the same time", async () => {
    await second.create({ ...workbook, id: "w2" });
    expect(enter(second, 5).ok).toBe(true);
    expect(enter(first, 6).ok).toBe(true);
    await Promise.all([first.flush(), second.flush()]);
    expect(second.getState().save.status).toBe("saved");
    expect(first.getState().save.status).toBe("saved");
  });
});

describe("a writer whose term is over", () => {
  beforeEach(async () => {
    crash(profile, first);
    crash(profile, second);
    first = await aTab(profile, { journal: false });
    second = await aTab(profile, { journal: false });
  });

  it("cannot write: its change is refused by the database, kept in the tab, and told", async () => {
    await tamper((transaction) => {
      const heads = transaction.objectStore("heads");
      const request = heads.get("w1") as IDBRequest<{ epoch: number }>;
      request.addEventListener("success", () => heads.put({ ...request.result, epoch: request.result.epoch + 1 }));
    });
    enter(first, 77);
    await vi.waitFor(() => expect(first.getState().save).toEqual({ status: "read-only", reason: "other-tab" }));
    expect(first.getState().notice).toEqual({ code: "changes-left-behind", count: 1 });
    expect(entered(first)).toBe(77);
    await vi.waitFor(() => expect(second.getState().save.status).toBe("saved"));
    expect(entered(second)).toBe(1);
  });

  it("notices when it wakes up, before it edits", async () => {
    await tamper((transaction) => {
      const heads = transaction.objectStore("heads");
      const request = heads.get("w1") as IDBRequest<{ epoch: number }>;
      request.addEventListener("success", () => heads.put({ ...request.result, epoch: request.result.epoch + 1 }));
    });
    await first.wake();
    expect(first.getState().save).toEqual({ status: "read-only", reason: "other-tab" });
    expect(first.getState().notice).toBeNull();
  });
});
