import { castDraft } from "immer";
import type { TargetCell } from "#domain/plan/adopted-targets.ts";
import type { HistoryEntry, Plan } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { enterCells } from "./enter-cells.ts";
import { savePlan } from "./save-plan.ts";

export interface PlanAdoption {
  readonly plan: Plan;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly cells: readonly TargetCell[];
  /** The KGI's own yearly target where the plan changes it. */
  readonly goal?: { readonly id: string; readonly target: number };
  /** What the history keeps of targets that stood there before. */
  readonly history?: readonly HistoryEntry[];
  readonly subject?: string;
}

/** Writes a scenario into the monthly targets, and marks it as the one in force: one step. */
export function adoptPlan({ plan, at, cells, goal, history = [], subject }: PlanAdoption): Command {
  return {
    name: "adoptPlan",
    count: cells.length,
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      savePlan({ ...plan, adoptedAt: at }).change(workbook);
      for (const other of workbook.plans)
        if (other.id !== plan.id && other.fiscalYear === plan.fiscalYear) delete other.adoptedAt;
      const set = workbook.goals.find(({ id }) => id === goal?.id);
      if (set && goal) set.target = goal.target;
      enterCells(workbook, cells);
      workbook.history.push(...history.map((entry) => castDraft(entry)));
    },
  };
}
