import { describe, expect, it } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { renameWorkbook } from "#state/commands/rename-workbook.ts";
import { replaceWorkbook } from "#state/commands/replace-workbook.ts";
import { createWorkbookStore } from "#state/workbook-store.ts";
import { createMemoryRepository } from "#storage/memory-repository.ts";

const blank = emptyWorkbook({
  id: "5f0d0c8e-0000-4000-8000-000000000001",
  name: "2026年度",
  at: "2026-04-01T00:00:00.000Z",
});
const workbook: Workbook = { ...blank, metrics: [metricFromCatalogue("leads"), metricFromCatalogue("visitors")] };
const leads = (month: string, value: number | null) => recordActuals([{ metric: "leads", member: null, month, value }]);

async function opened(content: Workbook = workbook) {
  const repository = createMemoryRepository([content]);
  const store = createWorkbookStore(repository, { now: () => new Date("2026-10-03T00:00:00.000Z") });
  await store.start();
  return { repository, store };
}

describe("a command", () => {
  it("is shown at once, then kept, with the number of copies", async () => {
    const { repository, store } = await opened();
    expect(store.dispatch(leads("2026-04", 120))).toEqual({ ok: true, value: undefined });
    expect(store.getState().workbook?.series[0]?.values).toEqual([120]);
    expect(store.getState().save.status).toBe("saving");
    expect(store.getState().revision).toBe(1);
    await store.flush();
    expect(store.getState().save).toEqual({ status: "saved", at: "2026-10-03T00:00:00.000Z", copies: 1 });
    expect(repository.kept(workbook.id)?.workbook).toEqual(store.getState().workbook);
    expect(store.getState().lineage.at(-1)?.revision).toBe(1);
  });

  it("that changes nothing is no step", async () => {
    const { store } = await opened();
    store.dispatch(leads("2026-04", null));
    expect(store.getState().undoable).toBeNull();
    expect(store.getState().revision).toBe(0);
  });

  it.each([
    ["a value that is no number", leads("2026-04", Number.NaN), "not-finite"],
    ["a month that is none", leads("2026-13", 1), "not-a-month"],
    [
      "an unknown metric",
      recordActuals([{ metric: "nowhere", member: null, month: "2026-04", value: 1 }]),
      "unknown-metric",
    ],
    [
      "an unknown member",
      recordActuals([{ metric: "leads", member: "x", month: "2026-04", value: 1 }]),
      "unknown-member",
    ],
    ["a duplicate metric", addMetrics([metricFromCatalogue("leads")]), "invalid-workbook"],
    ["an unreadable formula", editMetric(metricFromCatalogue("leads"), { formula: "1 +" }), "invalid-workbook"],
  ])("is refused for %s, and the workbook stays the very same", async (_, command, code) => {
    const { store } = await opened();
    const before = store.getState();
    const result = store.dispatch(command);
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(store.getState()).toBe(before);
  });
});

describe("undo and redo", () => {
  it("take back and repeat everything, by name", async () => {
    const { repository, store } = await opened();
    store.dispatch(renameWorkbook("下期"));
    store.dispatch(leads("2026-04", 120));
    store.dispatch(leads("2026-03", 90));
    expect(store.getState().undoable).toEqual({ name: "recordActuals", count: 1 });
    const last = store.getState().workbook;
    for (let step = 0; step < 3; step += 1) expect(store.undo().ok).toBe(true);
    expect(store.getState().workbook).toEqual({ ...workbook, updatedAt: "2026-10-03T00:00:00.000Z" });
    expect(store.undo()).toEqual({ ok: false, error: { code: "nothing-to-undo" } });
    expect(store.getState().redoable).toEqual({ name: "renameWorkbook", subject: "下期" });
    for (let step = 0; step < 3; step += 1) expect(store.redo().ok).toBe(true);
    expect(store.getState().workbook).toEqual(last);
    expect(store.redo()).toEqual({ ok: false, error: { code: "nothing-to-redo" } });
    expect(store.getState().revision).toBe(9);
    await store.flush();
    expect(repository.kept(workbook.id)?.workbook).toEqual(last);
  });

  it("go 200 steps deep, not further", async () => {
    const { store } = await opened();
    for (let step = 1; step <= 205; step += 1) store.dispatch(leads("2026-04", step));
    let undone = 0;
    while (store.undo().ok) undone += 1;
    expect(undone).toBe(200);
    expect(store.getState().workbook?.series[0]?.values).toEqual([5]);
  });

  it("make an import of the same workbook one step", async () => {
    const { store } = await opened();
    const theirs = { ...workbook, name: "彼女の版", metrics: [metricFromCatalogue("visitors")] };
    store.dispatch(replaceWorkbook(theirs, "theirs.kpi.json"));
    expect(store.getState().workbook?.metrics).toHaveLength(1);
    store.undo();
    expect(store.getState().workbook?.metrics.map(({ id }) => id)).toEqual(["leads", "visitors"]);
    expect(store.getState().workbook?.name).toBe("2026年度");
  });

  it("are gone for what could be redone once something new is done", async () => {
    const { store } = await opened();
    store.dispatch(leads("2026-04", 1));
    store.undo();
    store.dispatch(leads("2026-05", 2));
    expect(store.getState().redoable).toBeNull();
  });
});

describe("when storage fails", () => {
  it("says so, keeps everything in memory, and keeps it all once there is room", async () => {
    const { repository, store } = await opened();
    repository.failWith("quota");
    store.dispatch(leads("2026-04", 1));
    store.dispatch(leads("2026-05", 2));
    await store.flush();
    expect(store.getState().save).toEqual({ status: "unsaved", reason: "quota" });
    store.dispatch(leads("2026-06", 3));
    expect(store.getState().save).toEqual({ status: "unsaved", reason: "quota" });
    expect(store.getState().workbook?.series[0]?.values).toEqual([1, 2, 3]);
    expect(repository.kept(workbook.id)?.workbook.series).toEqual([]);
    repository.failWith(null);
    await store.flush();
    expect(store.getState().save.status).toBe("saved");
    expect(repository.kept(workbook.id)?.workbook.series[0]?.values).toEqual([1, 2, 3]);
    store.dispose();
  });
});

describe("workbooks", () => {
  it("can be several; the last opened opens by itself", async () => {
    const repository = createMemoryRepository();
    const store = createWorkbookStore(repository);
    await store.start();
    expect(store.getState().phase).toBe("none");
    await store.create(workbook);
    await store.create({ ...blank, id: "5f0d0c8e-0000-4000-8000-000000000002", name: "別の年度" });
    await store.open(workbook.id);
    const again = createWorkbookStore(repository);
    await again.start();
    expect(again.getState().workbook?.id).toBe(workbook.id);
    expect(again.getState().workbooks).toHaveLength(2);
    await again.remove(workbook.id);
    expect(again.getState()).toMatchObject({ phase: "none", workbook: null });
    expect(again.getState().workbooks.map(({ name }) => name)).toEqual(["別の年度"]);
  });

  it("ask the browser to keep them after the first real data, once", async () => {
    const { repository, store } = await opened();
    store.dispatch(renameWorkbook("x"));
    expect(repository.persistenceRequests).toBe(0);
    store.dispatch(leads("2026-04", 1));
    store.dispatch(leads("2026-04", 2));
    expect(repository.persistenceRequests).toBe(1);
  });
});
