import { castDraft } from "immer";
import type { Goal, Metric, SmartVerdicts } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

export interface SmartVerdictsOf {
  readonly metric: Pick<Metric, "id" | "name">;
  /** The goal set on the metric, which then carries the verdicts and the sentence. */
  readonly goal: Pick<Goal, "id"> | null;
  readonly verdicts: SmartVerdicts;
  /** The goal in a sentence; absent where it stays. */
  readonly statement?: string;
}

/** Keeps the person's own SMART verdicts on a goal, or on a KPI without one; an empty set leaves the judgement to the rules. */
export function judgeSmart({ metric, goal, verdicts, statement }: SmartVerdictsOf): Command {
  return {
    name: "judgeSmart",
    subject: metric.name,
    change: (workbook) => {
      const found = goal && workbook.goals.find(({ id }) => id === goal.id);
      if (found) {
        found.smart = castDraft(verdicts);
        if (statement !== undefined) found.statement = statement;
        return;
      }
      const judged = workbook.metrics.find(({ id }) => id === metric.id);
      if (!judged) throw new CommandRefusal({ code: "unknown-metric", metric: metric.id });
      if (Object.keys(verdicts).length > 0) judged.smart = castDraft(verdicts);
      else delete judged.smart;
    },
  };
}
