import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/**
 * Removes a metric with its values, its remarks, its goals and its stage; actions lose it as their KPI; its children in the tree
 * move up to its parent.
 * Refused by the check while a formula or a weight still needs it.
 */
export function removeMetric({ id, name }: Pick<Metric, "id" | "name">): Command {
  return {
    name: "removeMetric",
    subject: name,
    change: (workbook) => {
      const index = workbook.metrics.findIndex((metric) => metric.id === id);
      const removed = workbook.metrics[index];
      if (!removed) throw new CommandRefusal({ code: "unknown-metric", metric: id });
      const { parent } = removed;
      workbook.metrics.splice(index, 1);
      for (const metric of workbook.metrics) if (metric.parent === id) metric.parent = parent;
      workbook.series = workbook.series.filter(({ metric }) => metric !== id);
      workbook.notes = workbook.notes.filter(({ metric }) => metric !== id);
      workbook.events = workbook.events.filter(({ metric }) => metric !== id);
      workbook.goals = workbook.goals.filter(({ metric }) => metric !== id);
      for (const action of workbook.actions) if (action.metric === id) delete action.metric;
      for (const initiative of workbook.initiatives)
        if (initiative.metrics) initiative.metrics = initiative.metrics.filter((metric) => metric !== id);
      for (const { heldAt, issues = [] } of workbook.reviews)
        for (const issue of heldAt === undefined ? issues : []) if (issue.metric === id) delete issue.metric;
      const stages = new Set(workbook.stages.filter(({ metric }) => metric === id).map((stage) => stage.id));
      if (stages.size === 0) return;
      workbook.stages = workbook.stages.filter((stage) => !stages.has(stage.id));
      for (const metric of workbook.metrics) if (metric.stage !== null && stages.has(metric.stage)) metric.stage = null;
    },
  };
}
