import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { renameWorkbook } from "#state/commands/rename-workbook.ts";
import type { SaveState } from "#state/workbook-state.ts";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, crash, deleteDatabase, type Profile } from "../support/tab.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" })] });
let profile: Profile;
let tab: WorkbookStore;

beforeEach(() => {
  profile = aProfile();
});

afterEach(() => {
  vi.restoreAllMocks();
  crash(profile, tab);
});

/** Calls `before` ahead of every write of either copy: a record put, bytes written or cut off. */
function watchWrites(before: () => void): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    before();
    return put.apply(this, args);
  });
  for (const files of profile.disk.values()) {
    for (const file of Object.values(files)) {
      const { write, truncate } = file;
      file.write = (...args) => {
        before();
        return write(...args);
      };
      file.truncate = (size) => {
        before();
        truncate(size);
      };
    }
  }
}

/** What a person does in a minute: five values, one taken back and repeated, a new name. */
async function session(): Promise<void> {
  for (let value = 1; value <= 5; value += 1) {
    tab.dispatch(recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]));
    await tab.flush();
  }
  for (const step of [() => tab.undo(), () => tab.redo(), () => tab.dispatch(renameWorkbook("改めた名前"))]) {
    expect(step().ok).toBe(true);
    await tab.flush();
  }
}

async function begun(): Promise<void> {
  await deleteDatabase();
  profile = aProfile();
  tab = await aTab(profile);
  await tab.create(workbook);
  await tab.flush();
}

it("fails once at every k-th write of a session: shown at once, and nothing lost in any copy called kept", async () => {
  await begun();
  let total = 0;
  watchWrites(() => {
    total += 1;
  });
  await session();
  const whole = tab.getState();
  expect(total).toBeGreaterThan(20);
  vi.restoreAllMocks();
  crash(profile, tab);

  for (let failing = 1; failing <= total; failing += 1) {
    await begun();
    const shown: SaveState[] = [];
    const stop = tab.subscribe(({ save }) => shown.push(save));
    let writes = 0;
    watchWrites(() => {
      writes += 1;
      if (writes === failing) throw new DOMException("Full", "QuotaExceededError");
    });
    await session();
    await tab.flush();
    const which = `write ${failing} of ${total}`;
    const { save, revision } = tab.getState();
    expect(save, which).toMatchObject({ status: "saved" });
    expect(revision, which).toBe(whole.revision);
    expect(
      shown.some((state) => state.status === "unsaved" || (state.status === "saved" && state.copies === 1)),
      which,
    ).toBe(true);
    stop();
    vi.restoreAllMocks();
    const twice = save.status === "saved" && save.copies === 2;
    crash(profile, tab);
    if (twice && failing % 2 === 0) await deleteDatabase();
    else profile.disk.clear();
    tab = await aTab(profile);
    expect(tab.getState().workbook?.name, which).toBe("改めた名前");
    expect(tab.getState().workbook?.series, which).toEqual(whole.workbook?.series);
    expect(tab.getState().revision, which).toBe(whole.revision);
    crash(profile, tab);
  }
});
