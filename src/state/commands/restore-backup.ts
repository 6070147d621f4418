import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { replaceWorkbook } from "./replace-workbook.ts";

/** Brings a backup's content back, as one step that can be undone. `moment` names the backup. */
export function restoreBackup(content: Workbook, moment: string): Command {
  return { ...replaceWorkbook(content, moment), name: "restoreBackup" };
}
