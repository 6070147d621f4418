import type { Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PackedPreview } from "./packed-preview.ts";
import type { TableOffer, TableRequest } from "./table-desk.ts";
import type { TableFault } from "./table-fault.ts";

/** What the page asks the worker. */
export type TableQuestion =
  | { readonly id: number; readonly type: "open"; readonly request: TableRequest }
  | { readonly id: number; readonly type: "preview"; readonly plan: ImportPlan; readonly workbook: Workbook };

export interface PackedOffer extends Omit<TableOffer, "preview"> {
  readonly preview: PackedPreview;
}

/** What the worker answers; `ready` once it has started. */
export type TableAnswer =
  | { readonly id: number; readonly type: "ready" }
  | { readonly id: number; readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: "opened"; readonly result: Result<PackedOffer, TableFault> }
  | { readonly id: number; readonly type: "previewed"; readonly preview: PackedPreview };
