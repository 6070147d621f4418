import type { Initiative } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { keepRecord, type RecordToKeep } from "./keep-record.ts";

/** Keeps an initiative: a new one, or the one with the same id anew; a field given as `undefined` is taken away. */
export function saveInitiative(initiative: RecordToKeep<Initiative>, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      keepRecord(workbook.initiatives, initiative);
    },
  };
}
