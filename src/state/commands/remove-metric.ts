import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/**
 * Removes a metric with its values, its goals and its stage; its children in the tree move up to its parent.
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
      workbook.goals = workbook.goals.filter(({ metric }) => metric !== id);
      const stages = new Set(workbook.stages.filter(({ metric }) => metric === id).map((stage) => stage.id));
      if (stages.size === 0) return;
      workbook.stages = workbook.stages.filter((stage) => !stages.has(stage.id));
      for (const metric of workbook.metrics) if (metric.stage !== null && stages.has(metric.stage)) metric.stage = null;
    },
  };
}
