import { newGoalPeriod } from "#domain/goal-period.ts";
import type { Command } from "#state/command.ts";

/** Lets every goal that was set for a whole year cover the fiscal year as it begins now. */
export function alignGoals(): Command {
  return {
    name: "setGoal",
    change: ({ goals, settings }) => {
      for (const goal of goals) Object.assign(goal, newGoalPeriod(goal, settings.fiscalYearStartMonth));
    },
  };
}
