import type { WorkbookFault } from "#schema/workbook-fault.ts";

/** Why a command was refused. The workbook is as it was. */
export type CommandFault =
  | { readonly code: "no-workbook" | "read-only" | "nothing-to-undo" | "nothing-to-redo" | "undo-conflict" }
  | {
      readonly code:
        | "unknown-metric"
        | "unknown-member"
        | "not-a-month"
        | "not-finite"
        | "too-many-months"
        | "calculated-metric"
        | "duplicate-series";
      readonly metric: string;
    }
  | { readonly code: "below-itself"; readonly metric: string; readonly parent: string }
  | { readonly code: "invalid-workbook"; readonly faults: readonly WorkbookFault[] };

export type CommandFaultCode = CommandFault["code"];
