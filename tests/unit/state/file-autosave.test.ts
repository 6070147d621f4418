import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { createFileAutosave } from "#state/file-autosave.ts";
import { createWorkbookStore } from "#state/workbook-store.ts";
import type { LinkedFile } from "#storage/linked-files.ts";
import { createMemoryRepository } from "#storage/memory-repository.ts";

const blank = emptyWorkbook({
  id: "5f0d0c8e-0000-4000-8000-000000000001",
  name: "2026年度",
  at: "2026-04-01T00:00:00.000Z",
});
const workbook: Workbook = { ...blank, metrics: [metricFromCatalogue("leads")] };
const leads = (value: number) => recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]);

/** A file on disk, as far as autosaving sees it. */
function aFile() {
  const file = {
    name: "kpi.json",
    text: "",
    locked: false,
    permission: "granted" as PermissionState,
    queryPermission: () => Promise.resolve(file.permission),
    requestPermission() {
      file.permission = "granted";
      return Promise.resolve(file.permission);
    },
    getFile: () => Promise.resolve({ text: () => Promise.resolve(file.text) }),
    createWritable() {
      if (file.locked) return Promise.reject(new DOMException("locked", "NoModificationAllowedError"));
      let next = "";
      return Promise.resolve({
        write: (text: string) => Promise.resolve(void (next = text)),
        close: () => Promise.resolve(void (file.text = next)),
      });
    },
  };
  return { file, handle: file as unknown as FileSystemFileHandle };
}

function memoryLinks() {
  const kept = new Map<string, LinkedFile>();
  return {
    get: (id: string) => Promise.resolve(kept.get(id) ?? null),
    put: (file: LinkedFile) => Promise.resolve(void kept.set(file.workbook, file)),
    remove: (id: string) => Promise.resolve(void kept.delete(id)),
  };
}

async function linked(links = memoryLinks(), { file, handle } = aFile()) {
  const store = createWorkbookStore(createMemoryRepository([workbook]));
  await store.start();
  const autosave = createFileAutosave(store, links);
  await settled();
  return { store, autosave, links, file, handle };
}

const settled = () => vi.advanceTimersByTimeAsync(10);
const value = (text: string) => (JSON.parse(text) as { workbook: Workbook }).workbook.series[0]?.values[0];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("writing to a file by itself", () => {
  test("at once when it is chosen, and after each change", async () => {
    const { store, autosave, file, handle } = await linked();
    await autosave.link(handle);
    expect(autosave.getState()).toMatchObject({ status: "on", file: "kpi.json" });
    store.dispatch(leads(120));
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => expect(value(file.text)).toBe(120));
  });

  test("stops, and overwrites nothing, when somebody else wrote to the file; goes on when told to", async () => {
    const { store, autosave, file, handle } = await linked();
    await autosave.link(handle);
    file.text = "somebody else's";
    store.dispatch(leads(1));
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => expect(autosave.getState().status).toBe("changed"));
    expect(file.text).toBe("somebody else's");
    await autosave.overwrite();
    expect(autosave.getState().status).toBe("on");
    expect(value(file.text)).toBe(1);
  });

  test("says when it cannot write, and the workbook stays saved", async () => {
    const { store, autosave, file, handle } = await linked();
    await autosave.link(handle);
    const before = file.text;
    file.locked = true;
    store.dispatch(leads(5));
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => expect(autosave.getState().status).toBe("failed"));
    expect(file.text).toBe(before);
    expect(store.getState().save.status).toBe("saved");
  });

  test("in a later session waits for permission, then goes on with the same file", async () => {
    const first = await linked();
    await first.autosave.link(first.handle);
    first.autosave.dispose();
    first.file.permission = "prompt";
    const later = await linked(first.links, first);
    expect(later.autosave.getState().status).toBe("asleep");
    await later.autosave.resume();
    expect(later.autosave.getState().status).toBe("on");
    later.store.dispatch(leads(7));
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => expect(value(first.file.text)).toBe(7));
  });

  test("stops for good when told to", async () => {
    const { store, autosave, file, handle } = await linked();
    await autosave.link(handle);
    const before = file.text;
    await autosave.unlink();
    store.dispatch(leads(9));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(autosave.getState()).toEqual({ status: "off" });
    expect(file.text).toBe(before);
  });
});
