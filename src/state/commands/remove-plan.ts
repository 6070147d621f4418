import type { Command } from "#state/command.ts";

/** Takes a scenario away; the targets it was written into stay. */
export function removePlan(id: string, subject?: string): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      workbook.plans = workbook.plans.filter((plan) => plan.id !== id);
    },
  };
}
