import { castDraft } from "immer";
import type { Plan } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps a scenario of the reverse plan: a new one, or the one with the same id anew. */
export function savePlan(plan: Plan, subject?: string): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      const index = workbook.plans.findIndex(({ id }) => id === plan.id);
      if (index < 0) workbook.plans.push(castDraft(plan));
      else workbook.plans[index] = { ...workbook.plans[index], ...castDraft(plan) };
    },
  };
}
