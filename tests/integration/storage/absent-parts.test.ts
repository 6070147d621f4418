import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordActuals } from "#state/commands/record-actuals.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { browserSentinel } from "#storage/sentinel.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, crash, deleteDatabase, type Profile, tamper } from "../support/tab.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" })] });
let profile: Profile;
let tab: WorkbookStore;

const enter = (value: number) =>
  tab.dispatch(recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]));
const entered = (one = tab) => one.getState().workbook?.series[0]?.values[0];

async function withEdits(count: number): Promise<void> {
  tab = await aTab(profile);
  await tab.create(workbook);
  for (let value = 1; value <= count; value += 1) enter(value);
  await tab.flush();
}

beforeEach(async () => {
  await deleteDatabase();
  profile = aProfile();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  crash(profile, tab);
});

/** Every record of the database, to compare before and after. */
async function everything(): Promise<string> {
  const found: unknown[] = [];
  await tamper((transaction) => {
    for (const name of ["heads", "ops", "snapshots", "kv"]) {
      const request = transaction.objectStore(name).getAll() as IDBRequest<unknown[]>;
      request.addEventListener("success", () => found.push(name, ...request.result));
    }
  });
  return JSON.stringify(found);
}

describe("a browser that lacks something", () => {
  it("BroadcastChannel: two tabs still cannot write at once, and the next writer has everything", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    await withEdits(2);
    const second = await aTab(profile);
    expect(second.getState().save).toEqual({ status: "read-only", reason: "other-tab" });
    enter(3);
    await tab.flush();
    crash(profile, tab);
    tab = second;
    await tab.takeOver();
    expect([entered(), tab.getState().save.status]).toEqual([3, "saved"]);
  });

  it("localStorage that throws: only the note outside the database is gone, the workbook is kept", async () => {
    for (const method of ["getItem", "setItem"] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException("Denied", "SecurityError");
      });
    profile = { ...profile, sentinel: browserSentinel() };
    await withEdits(2);
    expect(tab.getState().save).toMatchObject({ status: "saved", copies: 2 });
    crash(profile, tab);
    tab = await aTab(profile);
    expect(tab.getState()).toMatchObject({ phase: "open", notice: null });
    expect(entered()).toBe(2);
  });
});

describe("a clock that jumps", () => {
  it.each(["2016-04-01", "2036-04-01"])(
    "to %s: the newest is what was done last, not what is dated last",
    async (day) => {
      await withEdits(2);
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(day) });
      enter(3);
      await tab.flush();
      crash(profile, tab);
      profile.disk.clear();
      tab = await aTab(profile);
      expect([entered(), tab.getState().revision]).toEqual([3, 3]);
    },
  );
});

describe("data of a newer app in a database of this version", () => {
  it("is refused without a write, in either copy", async () => {
    await withEdits(2);
    crash(profile, tab);
    await tamper((transaction) => {
      const heads = transaction.objectStore("heads");
      const request = heads.get("w1") as IDBRequest<{ format: number }>;
      request.addEventListener("success", () => heads.put({ ...request.result, format: request.result.format + 1 }));
    });
    const before = [await everything(), JSON.stringify([...profile.disk])];
    tab = await aTab(profile);
    expect(tab.getState()).toMatchObject({ phase: "newer-data", workbook: null });
    expect(enter(9).ok).toBe(false);
    expect([await everything(), JSON.stringify([...profile.disk])]).toEqual(before);
  });
});

describe("one copy damaged", () => {
  it("any byte of the journal's lines flipped: the database wins, and both are whole afterwards", async () => {
    await withEdits(3);
    crash(profile, tab);
    const size = profile.disk.get("w1")?.lines.getSize() ?? 0;
    expect(size).toBeGreaterThan(100);
    for (let at = 0; at < size; at += Math.ceil(size / 12)) {
      const lines = profile.disk.get("w1")?.lines;
      if (lines) lines.bytes[at] = (lines.bytes[at] ?? 0) ^ 0x20;
      tab = await aTab(profile);
      expect([entered(), tab.getState().save], `byte ${at}`).toMatchObject([3, { status: "saved", copies: 2 }]);
      crash(profile, tab);
    }
  });

  it.each([
    ["the wrong type", { values: 7 }],
    ["a missing field", {}],
  ])("an operation with %s in the database: the journal's is used", async (_, patch) => {
    await withEdits(3);
    crash(profile, tab);
    await tamper((transaction) => {
      transaction.objectStore("ops").put({ workbook: "w1", revision: 2, ...patch });
    });
    tab = await aTab(profile);
    expect([tab.getState().phase, entered()]).toEqual(["open", 3]);
  });
});
