import { canMove } from "#domain/kpi-tree-move.ts";
import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/**
 * Places a metric, with everything below it, below another one in the KPI tree; null takes it out of the tree.
 * Refused below itself or below what hangs below it.
 */
export function moveMetric({ id, name }: Pick<Metric, "id" | "name">, parent: string | null): Command {
  return {
    name: "moveMetric",
    subject: name,
    change: (workbook) => {
      const moved = workbook.metrics.find((metric) => metric.id === id);
      if (!moved) throw new CommandRefusal({ code: "unknown-metric", metric: id });
      if (parent !== null && !workbook.metrics.some((metric) => metric.id === parent))
        throw new CommandRefusal({ code: "unknown-metric", metric: parent });
      if (!canMove(workbook.metrics, id, parent))
        throw new CommandRefusal({ code: "below-itself", metric: id, parent: parent! });
      moved.parent = parent;
    },
  };
}
