import type { Action } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { keepRecord, type RecordToKeep } from "./keep-record.ts";

/** Keeps actions: new ones, and those with the same id anew; a field given as `undefined` is taken away. */
export function saveAction(action: RecordToKeep<Action>, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      keepRecord(workbook.actions, action);
    },
  };
}
