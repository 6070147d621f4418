import { applyPatches, enablePatches, type Patch as ImmerPatch } from "immer";
import type { Workbook } from "#domain/workbook.ts";
import type { Patch } from "#storage/operation.ts";

enablePatches();

/** The workbook after an operation's patches, made at an instant. */
export function workbookAfter(workbook: Workbook, patches: readonly Patch[], at: string): Workbook {
  const changed = applyPatches(workbook, patches as readonly ImmerPatch[]);
  return { ...changed, updatedAt: at };
}
