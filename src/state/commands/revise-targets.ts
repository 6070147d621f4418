import { castDraft } from "immer";
import type { TargetRevision } from "#domain/target/target-revision.ts";
import type { Command } from "#state/command.ts";
import { enterCells } from "./enter-cells.ts";

/** Sets monthly targets anew, keeping the original and the history: one step, however many metrics. */
export function reviseTargets(revisions: readonly TargetRevision[], subject?: string): Command {
  return {
    name: "reviseTargets",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      enterCells(
        workbook,
        revisions.flatMap(({ cells }) => cells),
      );
      for (const { metric, carried, years, goal, entry } of revisions) {
        const series = workbook.series.find(
          (each) => each.metric === metric && each.kind === "target" && each.member === null,
        );
        if (series) {
          if (carried.length > 0) series.carried = [...carried];
          else delete series.carried;
          if (years.length > 0) series.years = castDraft([...years]);
          else delete series.years;
        }
        const set = workbook.goals.find(({ id }) => id === goal?.id);
        if (set && goal) set.target = goal.target;
        if (entry) workbook.history.push(castDraft(entry));
      }
    },
  };
}
