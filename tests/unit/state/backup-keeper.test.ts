import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import { keepBackups } from "#state/backup-keeper.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { removeMetric } from "#state/commands/remove-metric.ts";
import { replaceWorkbook } from "#state/commands/replace-workbook.ts";
import { restoreBackup } from "#state/commands/restore-backup.ts";
import { createWorkbookStore } from "#state/workbook-store.ts";
import { createMemoryRepository } from "#storage/memory-repository.ts";
import { readWorkbookFile } from "#transfer/json/read-workbook-file.ts";
import { memoryBackups } from "../../support/memory-backups.ts";

const blank = emptyWorkbook({
  id: "5f0d0c8e-0000-4000-8000-000000000001",
  name: "2026年度",
  at: "2026-04-01T00:00:00.000Z",
});
const workbook: Workbook = {
  ...blank,
  metrics: [metricFromCatalogue("leads"), metricFromCatalogue("visitors")],
  series: [
    { metric: "visitors", kind: "actual", member: null, start: "2025-04", values: Array.from({ length: 24 }, () => 9) },
  ],
};
const leads = (value: number) => recordActuals([{ metric: "leads", member: null, month: "2026-04", value }]);

async function edited() {
  const store = createWorkbookStore(createMemoryRepository([workbook]));
  await store.start();
  const folder = memoryBackups();
  keepBackups(store, folder, { now: () => Date.now(), dayOf: (at) => new Date(at).toISOString().slice(0, 10) });
  const reasons = async () => (await folder.list(workbook.id)).map(({ reason, revision }) => [reason, revision]);
  return { store, folder, reasons };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-10-03T00:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

describe("backups of the open workbook", () => {
  test("one soon after the first edit, the next not before an hour has passed", async () => {
    const { store, reasons } = await edited();
    await minutes(10);
    await vi.waitFor(async () => expect(await reasons()).toEqual([]));
    store.dispatch(leads(1));
    await minutes(1);
    await vi.waitFor(async () => expect(await reasons()).toEqual([["hourly", 1]]));
    store.dispatch(leads(2));
    await minutes(30);
    await vi.waitFor(async () => expect(await reasons()).toEqual([["hourly", 1]]));
    store.dispatch(leads(3));
    await minutes(40);
    store.dispatch(leads(4));
    await minutes(1);
    await vi.waitFor(async () =>
      expect(await reasons()).toEqual([
        ["hourly", 1],
        ["hourly", 4],
      ]),
    );
  });

  test("the state before a replacement, a restoration and a large deletion is kept, and can be read back whole", async () => {
    const { store, folder, reasons } = await edited();
    const before = store.getState().workbook!;
    store.dispatch(replaceWorkbook({ ...workbook, name: "別の写し" }, "other.kpi.json"));
    store.dispatch(restoreBackup(workbook, "2026/10/03 09:00"));
    store.dispatch(removeMetric({ id: "visitors", name: "訪問者数" }));
    await minutes(1);
    await vi.waitFor(async () =>
      expect((await reasons()).slice(0, 3)).toEqual([
        ["replace", 0],
        ["restore", 1],
        ["delete", 2],
      ]),
    );
    const [first] = await folder.list(workbook.id);
    const read = await readWorkbookFile(await folder.read(workbook.id, first!));
    expect(read.ok && read.value.workbook).toEqual(before);
  });

  test("no room for a backup disturbs nothing, and the next edit tries again", async () => {
    const { store, folder, reasons } = await edited();
    folder.full = true;
    store.dispatch(leads(1));
    await minutes(1);
    expect(store.getState().save.status).toBe("saved");
    await vi.waitFor(() => expect(folder.attempts).toBe(1));
    expect(await reasons()).toEqual([]);
    folder.full = false;
    store.dispatch(leads(2));
    await minutes(1);
    await vi.waitFor(async () => expect(await reasons()).toEqual([["hourly", 2]]));
  });
});
