import type { Command } from "#state/command.ts";

/** Takes an action away; reviews that saw it keep what they saw. */
export function removeAction(id: string, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      workbook.actions = workbook.actions.filter((action) => action.id !== id);
    },
  };
}
