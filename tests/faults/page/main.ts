import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { seriesValue } from "#domain/series-values.ts";
import { emptyWorkbook, type Series, type Workbook } from "#domain/workbook.ts";
import { createBrowserWorkbookStore } from "#state/browser-workbook-store.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";

/** The real state and storage on an otherwise empty page, driven by the campaign over the browser's debugging protocol. */
const MONTH = "2026-04";
const PAIR = ["leads", "visitors"] as const;
const store = createBrowserWorkbookStore();

function aWorkbook(id: string, cells: number): Workbook {
  const metrics = PAIR.map((metric) => metricFromCatalogue(metric));
  const filler = Array.from({ length: Math.ceil(cells / 60) }, (_, index) =>
    metricFromCatalogue("leads", { id: `filler${index}`, name: `Filler ${index}` }),
  );
  const series: Series[] = filler.map((metric, row) => ({
    metric: metric.id,
    kind: "actual",
    member: null,
    start: "2022-04",
    values: Array.from({ length: 60 }, (_, month) => row * 60 + month),
  }));
  const blank = emptyWorkbook({ id, name: `Workbook ${id}`, at: "2026-04-01T00:00:00.000Z" });
  return { ...blank, metrics: [...metrics, ...filler], series };
}

function pair(): (number | null)[] {
  const { workbook } = store.getState();
  return PAIR.map((metric) => {
    const series = workbook?.series.find((one) => one.metric === metric && one.kind === "actual");
    return series ? seriesValue(series, MONTH) : null;
  });
}

function edit(value: number) {
  return store.dispatch(recordActuals(PAIR.map((metric) => ({ metric, member: null, month: MONTH, value }))));
}

/** Resolves when everything dispatched so far is called saved. */
function saved(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().save.status !== "saved") return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

async function editAcknowledged(value: number): Promise<void> {
  const result = edit(value);
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  await saved();
}

/** Edits until the browser dies: one to three at a time, so that some wait behind others. */
async function editForEver(from: number): Promise<void> {
  for (let value = from; ; ) {
    const burst = 1 + (value % 3);
    for (let count = 1; count < burst; count += 1) edit(value++);
    await editAcknowledged(value);
    console.log(`acknowledged ${value}`);
    value += 1;
  }
}

function state() {
  const { phase, revision, save, notice, undoable, redoable, workbooks } = store.getState();
  return { phase, revision, save, notice, undoable, redoable, names: workbooks.map(({ name }) => name), pair: pair() };
}

/** What the database alone says, looked at without the app: whether it is there, and Chromium's word on what it lost. */
function probe(): Promise<{ present: boolean; revision: number; loss: string }> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("kpi-workbook");
    let loss = "none";
    opening.addEventListener("upgradeneeded", (event) => {
      loss = (event as IDBVersionChangeEvent & { dataLoss?: string }).dataLoss ?? "none";
      opening.transaction?.abort();
    });
    opening.addEventListener("error", (event) => {
      event.preventDefault();
      resolve({ present: false, revision: -1, loss });
    });
    opening.addEventListener("success", () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("heads")) {
        database.close();
        resolve({ present: false, revision: -1, loss });
        return;
      }
      const heads = database.transaction("heads").objectStore("heads").getAll() as IDBRequest<{ revision: number }[]>;
      heads.addEventListener("success", () => {
        database.close();
        resolve({ present: heads.result.length > 0, revision: heads.result[0]?.revision ?? -1, loss });
      });
    });
  });
}

/** Text that no storage can compress. */
function noise(length: number): string {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(length, at + 65_536)));
  return Array.from(bytes, (byte) => String.fromCharCode(0x4e00 + byte * 64 + (byte >> 2))).join("");
}

/** Milliseconds from an edit to its acknowledgement, for each of a number of edits. */
async function latencies(edits: number): Promise<number[]> {
  const times: number[] = [];
  for (let value = 1; value <= edits; value += 1) {
    const before = performance.now();
    await editAcknowledged(value);
    times.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}

const harness = {
  state,
  probe,
  edit: (value: number) => edit(value).ok,
  editAcknowledged,
  editForEver,
  latencies,
  saved,
  start: async () => {
    await store.start();
    return state();
  },
  create: async (id = "one", cells = 1200) => {
    await store.create(aWorkbook(id, cells));
    return state();
  },
  undo: () => store.undo().ok,
  redo: () => store.redo().ok,
  flush: () => store.flush(),
  takeOver: () => store.takeOver(),
  writeNoise: (length: number) =>
    store.dispatch(editMetric(metricFromCatalogue("leads"), { definition: noise(length) })).ok,
  noiseLength: () => store.getState().workbook?.metrics.find(({ id }) => id === "leads")?.definition.length ?? 0,
};

export type Harness = typeof harness;

Object.assign(window, { harness });
