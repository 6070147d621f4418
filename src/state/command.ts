import type { Draft } from "immer";
import type { Workbook } from "#domain/workbook.ts";

/** The person's intentions. Every one is a named step that can be undone. */
export type CommandName =
  | "recordActuals"
  | "importTable"
  | "addMetrics"
  | "editMetric"
  | "removeMetric"
  | "moveMetric"
  | "setGoal"
  | "judgeSmart"
  | "removeGoal"
  | "setTargets"
  | "reviseTargets"
  | "editSettings"
  | "arrangeDashboard"
  | "editDimensions"
  | "editStages"
  | "renameWorkbook"
  | "closeMonth"
  | "reopenMonth"
  | "adoptPlan"
  | "acknowledgeAlert"
  | "snoozeAlert"
  | "openIssue"
  | "showAlertAgain"
  | "editRecords"
  | "replaceWorkbook"
  | "restoreBackup";

/** One intention: a name for undo, and the change itself, written on an immer draft. */
export interface Command {
  readonly name: CommandName;
  /** What it is done to, by name. */
  readonly subject?: string;
  /** How many cells or rows. */
  readonly count?: number;
  readonly change: (workbook: Draft<Workbook>) => void;
}

/** An intention without its content, as undo and redo name it. */
export interface CommandLabel {
  readonly name: CommandName;
  readonly subject?: string;
  readonly count?: number;
}
