import type { Command } from "#state/command.ts";

/** Takes an initiative away; its actions stay, under none. */
export function removeInitiative(id: string, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      workbook.initiatives = workbook.initiatives.filter((initiative) => initiative.id !== id);
      for (const action of workbook.actions) if (action.initiative === id) delete action.initiative;
    },
  };
}
