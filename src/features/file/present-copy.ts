import type { WorkbookState } from "#state/workbook-state.ts";
import { type CopyRelation, copyRelation } from "#transfer/json/copy-relation.ts";
import type { OpenedFile } from "#transfer/json/opened-file.ts";

/** What of a file's workbook is already in this browser. */
export type PresentCopy =
  | { readonly kind: "none" }
  /** It is here, but another workbook is open. */
  | { readonly kind: "elsewhere"; readonly revision: number }
  | { readonly kind: "open"; readonly revision: number; readonly relation: CopyRelation };

export function presentCopy(
  file: OpenedFile,
  { workbook, revision, lineage, workbooks }: Pick<WorkbookState, "workbook" | "revision" | "lineage" | "workbooks">,
): PresentCopy {
  const { id } = file.workbook;
  if (workbook?.id === id) return { kind: "open", revision, relation: copyRelation({ revision, lineage }, file) };
  const kept = workbooks.find((summary) => summary.id === id);
  return kept ? { kind: "elsewhere", revision: kept.revision } : { kind: "none" };
}
