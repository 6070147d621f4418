import type { Dimension, Goal, IdentifiedRecord, Metric, Series, Stage } from "#domain/workbook.ts";
import { OPEN_COLLECTIONS } from "./open-collections.ts";
import type { WorkbookFault } from "./workbook-fault.ts";

/** A record of right shape and where it stands. */
export interface Sound<Item> {
  readonly index: number;
  readonly record: Item;
}

/**
 * What of a workbook has the right shape, so that references, duplicates and cycles can be looked for even when other parts are wrong:
 * all faults of a file are listed at once.
 */
export interface SoundParts {
  /** The workbook as it came. */
  readonly root: unknown;
  readonly dimensions: readonly Sound<Dimension>[];
  readonly stages: readonly Sound<Stage>[];
  readonly metrics: readonly Sound<Metric>[];
  readonly goals: readonly Sound<Goal>[];
  readonly series: readonly Sound<Series>[];
  readonly open: ReadonlyMap<string, readonly Sound<IdentifiedRecord>[]>;
  /** Ids of a collection, of ill-shaped records too: referring to one of those is no second fault. */
  readonly ids: (collection: string) => ReadonlySet<string>;
}

export function soundParts(root: unknown, faults: readonly WorkbookFault[]): SoundParts {
  const unsound = new Set(faults.map(({ path }) => `${path[0]} ${path[1]}`));
  const all = (collection: string): readonly unknown[] => {
    const value = (root as Record<string, unknown>)[collection];
    return Array.isArray(value) ? value : [];
  };
  const sound = <Item>(collection: string): Sound<Item>[] => {
    if (unsound.has(`${collection} undefined`)) return []; // the collection as a whole is at fault and was not looked into
    return all(collection).flatMap((record, index) =>
      unsound.has(`${collection} ${index}`) ? [] : [{ index, record: record as Item }],
    );
  };
  const known = new Map<string, ReadonlySet<string>>();
  return {
    root,
    dimensions: sound("dimensions"),
    stages: sound("stages"),
    metrics: sound("metrics"),
    goals: sound("goals"),
    series: sound("series"),
    open: new Map(OPEN_COLLECTIONS.map((collection) => [collection, sound(collection)])),
    ids: (collection) => {
      const ids = known.get(collection) ?? new Set(all(collection).flatMap(idOf));
      known.set(collection, ids);
      return ids;
    },
  };
}

function idOf(record: unknown): string[] {
  const id = typeof record === "object" && record !== null ? (record as { id?: unknown }).id : undefined;
  return typeof id === "string" ? [id] : [];
}
