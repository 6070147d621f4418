import type { LineageEntry } from "#domain/lineage.ts";

/** A copy of a workbook: where it stands, and the ancestors it remembers. */
export interface WorkbookCopy {
  readonly revision: number;
  readonly lineage: readonly LineageEntry[];
}

/** How a file relates to the workbook of the same id that is already here. */
export type CopyRelation =
  | { readonly kind: "same" }
  /** What is here already contains everything in the file. */
  | { readonly kind: "older"; readonly revision: number }
  /** The file continues what is here. */
  | { readonly kind: "newer"; readonly revision: number }
  /** Both went on after `since`; null when neither remembers a common point. */
  | { readonly kind: "diverged"; readonly since: number | null };

/**
 * Compares two copies by their ancestors, never by clocks. A file edited outside the app has a head that no lineage knows, so it is at
 * best a branch of the revision it claims to be.
 *
 * @example
 * copyRelation({ revision: 2, lineage: [{ revision: 1, hash: "a" }, { revision: 2, hash: "b" }] }, { revision: 1, lineage: [{ revision: 1, hash: "a" }] }) // => { kind: "older", revision: 1 }
 */
export function copyRelation(mine: WorkbookCopy, theirs: WorkbookCopy & { readonly edited?: boolean }): CopyRelation {
  const known = new Set(mine.lineage.map(mark));
  const common = theirs.lineage
    .filter((entry) => known.has(mark(entry)))
    .reduce<number | null>((latest, { revision }) => Math.max(latest ?? 0, revision), null);
  if (theirs.edited || common === null) return { kind: "diverged", since: common };
  if (common === mine.revision && common === theirs.revision) return { kind: "same" };
  if (common === theirs.revision) return { kind: "older", revision: common };
  if (common === mine.revision) return { kind: "newer", revision: theirs.revision };
  return { kind: "diverged", since: common };
}

function mark({ revision, hash }: LineageEntry): string {
  return `${revision} ${hash}`;
}
