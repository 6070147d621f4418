import { castDraft } from "immer";
import type { Goal } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Sets a goal (KGI): a new one, or the one with the same id anew. */
export function setGoal(goal: Goal, subject?: string): Command {
  return {
    name: "setGoal",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      const index = workbook.goals.findIndex(({ id }) => id === goal.id);
      if (index < 0) workbook.goals.push(castDraft(goal));
      else workbook.goals[index] = castDraft(goal);
    },
  };
}
