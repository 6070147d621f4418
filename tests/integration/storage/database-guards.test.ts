import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordActuals } from "#state/commands/record-actuals.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, crash, deleteDatabase, newTab, type Profile } from "../support/tab.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" })] });
let profile: Profile;
let tab: WorkbookStore;

const enter = (value: number) =>
  tab.dispatch(recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]));

/** The database's structure as a later app would leave it. */
function openRaw(version: number, upgrade: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("kpi-workbook", version);
    request.addEventListener("upgradeneeded", () => upgrade(request.result));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("Not opened")));
  });
}

beforeEach(async () => {
  await deleteDatabase();
  profile = aProfile();
});

afterEach(() => {
  vi.restoreAllMocks();
  crash(profile, tab);
});

describe("the database", () => {
  it("of a newer app is not touched", async () => {
    const newer = await openRaw(20, (database) => database.createObjectStore("theirs"));
    newer.close();
    tab = await aTab(profile);
    expect(tab.getState()).toMatchObject({ phase: "newer-data", workbook: null });
    const after = await openRaw(20);
    expect([...after.objectStoreNames]).toEqual(["theirs"]);
    after.close();
  });

  it("wanted by a newer app in another tab is given up: this tab stops writing and keeps what it shows", async () => {
    tab = await aTab(profile);
    await tab.create(workbook);
    enter(1);
    await tab.flush();
    const newer = await openRaw(20);
    await vi.waitFor(() => expect(tab.getState().save).toEqual({ status: "read-only", reason: "newer-version" }));
    expect(enter(2)).toEqual({ ok: false, error: { code: "read-only" } });
    expect(tab.getState().workbook?.series[0]?.values).toEqual([1]);
    newer.close();
  });

  it("held by a tab that does not let go shows as blocked, and opens when it does", async () => {
    const older = await openRaw(5);
    tab = newTab(profile);
    const starting = tab.start();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(tab.getState().phase).toBe("opening");
    await vi.waitFor(() => expect(tab.getState().phase).toBe("blocked"));
    older.close();
    await starting;
    expect(tab.getState().phase).toBe("none");
  });

  it("that cannot be opened is said to be unavailable: nothing pretends to be kept", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Denied", "SecurityError");
    });
    tab = await aTab(profile);
    expect(tab.getState()).toMatchObject({ phase: "failed", notice: { code: "database-unavailable" } });
  });

  it("that cannot be opened any more: what the journal has can be read, used and written out, and nothing is called saved", async () => {
    tab = await aTab(profile);
    await tab.create(workbook);
    enter(7);
    await tab.flush();
    crash(profile, tab);
    const disk = JSON.stringify([...profile.disk.keys()]);
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Denied", "SecurityError");
    });
    tab = await aTab(profile);
    expect(tab.getState().phase).toBe("failed");
    await tab.startUnkept();
    expect(tab.getState()).toMatchObject({ phase: "open", revision: 1, save: { status: "unsaved" } });
    expect(tab.getState().workbook?.series[0]?.values).toEqual([7]);
    expect(enter(8).ok).toBe(true);
    await tab.flush();
    expect(tab.getState().save).toEqual({ status: "unsaved", reason: "storage-unavailable" });
    expect(tab.getState().workbook?.series[0]?.values).toEqual([8]);
    expect(JSON.stringify([...profile.disk.keys()])).toBe(disk);
  });

  it("that was never to be had: one may start all the same, and is told all the time that nothing is kept", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Denied", "SecurityError");
    });
    tab = await aTab(profile);
    await tab.startUnkept();
    expect(tab.getState()).toMatchObject({ phase: "none", notice: { code: "database-unavailable" } });
    await tab.create(workbook);
    expect(tab.getState().save).toEqual({ status: "unsaved", reason: "storage-unavailable" });
  });
});

describe("a write that fails", () => {
  it.each(["UnknownError", "InvalidStateError"])("in passing (%s) is tried again until it is kept", async (name) => {
    tab = await aTab(profile);
    await tab.create(workbook);
    let failures = 2;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      failures -= 1;
      if (failures >= 0) throw new DOMException("Connection to Indexed Database server lost", name);
      return put.apply(this, args);
    });
    enter(1);
    await tab.flush();
    expect(failures).toBeLessThan(0);
    expect(tab.getState().save.status).toBe("saved");
  });

  it("for want of space says so at any write, and loses nothing when there is space again", async () => {
    for (let failing = 1; failing <= 4; failing += 1) {
      profile = aProfile();
      tab = await aTab(profile);
      await tab.create({ ...workbook, id: `w${failing}` });
      let writes = 0;
      const put = IDBObjectStore.prototype.put;
      const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        writes += 1;
        if (writes >= failing) throw new DOMException("Full", "QuotaExceededError");
        return put.apply(this, args);
      });
      for (let value = 1; value <= 4; value += 1) {
        enter(value);
        await tab.flush();
      }
      expect(tab.getState().save).toEqual({ status: "unsaved", reason: "quota" });
      expect(tab.getState().workbook?.series[0]?.values).toEqual([4]);
      spy.mockRestore();
      await tab.flush();
      expect(tab.getState().save.status).toBe("saved");
      crash(profile, tab);
      profile.disk.clear();
      tab = await aTab(profile, { journal: false });
      expect(tab.getState()).toMatchObject({ revision: 4 });
      expect(tab.getState().workbook?.series[0]?.values).toEqual([4]);
      for (let left = 3; left >= 1; left -= 1) tab.undo();
      expect(tab.getState().workbook?.series[0]?.values).toEqual([1]);
      crash(profile, tab);
    }
  });
});
