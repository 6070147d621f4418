import type { Command } from "#state/command.ts";

/** Gives the workbook another name. */
export function renameWorkbook(name: string): Command {
  return {
    name: "renameWorkbook",
    subject: name,
    change: (workbook) => {
      workbook.name = name;
    },
  };
}
