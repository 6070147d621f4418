import { createEngine, type Engine } from "#domain/engine/engine.ts";
import { addMonths } from "#domain/month.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import type { Series, Workbook } from "#domain/workbook.ts";

let latest: { readonly workbook: Workbook; readonly engine: Engine; readonly core: Engine } | null = null;

/**
 * The calculation engine of a workbook, one per workbook value. A workbook that differs from the last one only in entered
 * numbers (typing, pasting, undo) brings the same engine up to date cell by cell; anything else builds a new one.
 */
export function engineOfWorkbook(workbook: Workbook): Engine {
  if (latest?.workbook === workbook) return latest.engine;
  const core = (latest && updated(latest.core, latest.workbook, workbook)) ?? createEngine(workbook);
  const engine: Engine = {
    value: (query) => core.value(query),
    series: (query) => core.series(query),
    setValue: (cell) => core.setValue(cell),
  };
  latest = { workbook, engine, core };
  return engine;
}

function updated(core: Engine, before: Workbook, after: Workbook): Engine | null {
  const sameStructure =
    before.id === after.id &&
    before.metrics === after.metrics &&
    before.dimensions === after.dimensions &&
    before.settings === after.settings &&
    before.stages === after.stages;
  if (!sameStructure) return null;
  const cells = differingCells(before.series, after.series);
  const calculated = new Set(after.metrics.filter(({ formula }) => formula !== null).map(({ id }) => id));
  if (cells.some(({ kind, metric }) => kind === "actual" && calculated.has(metric))) return null;
  for (const cell of cells) core.setValue(cell);
  return core;
}

/** Every cell whose value is another one in the second list; emptied ones as null. */
export function differingCells(before: readonly Series[], after: readonly Series[]): readonly SeriesCell[] {
  if (before === after) return [];
  const kept = new Set(after);
  const gone = new Map(before.filter((series) => !kept.has(series)).map((series) => [keyOf(series), series]));
  const known = new Set(before);
  const cells: SeriesCell[] = [];
  for (const series of after) {
    if (known.has(series)) continue;
    const key = keyOf(series);
    cells.push(...differences(gone.get(key), series));
    gone.delete(key);
  }
  for (const series of gone.values()) cells.push(...differences(series, { ...series, values: [] }));
  return cells;
}

function differences(before: Series | undefined, after: Series): SeriesCell[] {
  const old = new Map(before?.values.map((value, offset) => [addMonths(before.start, offset), value]));
  const { metric, kind, member } = after;
  const cells: SeriesCell[] = [];
  after.values.forEach((value, offset) => {
    const month = addMonths(after.start, offset);
    if ((old.get(month) ?? null) !== value) cells.push({ metric, kind, member, month, value });
    old.delete(month);
  });
  for (const [month, value] of old) if (value !== null) cells.push({ metric, kind, member, month, value: null });
  return cells;
}

function keyOf({ metric, kind, member }: Series): string {
  return JSON.stringify([metric, kind, member]);
}
