import type { SiblingPlace } from "#domain/kpi-tree-order.ts";
import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/** Puts a metric directly before or after another in the workbook's order, which is that of the siblings in the KPI tree. */
export function orderMetric({ id, name }: Pick<Metric, "id" | "name">, { sibling, side }: SiblingPlace): Command {
  return {
    name: "moveMetric",
    subject: name,
    change: ({ metrics }) => {
      const from = metrics.findIndex((metric) => metric.id === id);
      const [moved] = from < 0 ? [] : metrics.splice(from, 1);
      if (!moved) throw new CommandRefusal({ code: "unknown-metric", metric: id });
      const beside = metrics.findIndex((metric) => metric.id === sibling);
      if (beside < 0) throw new CommandRefusal({ code: "unknown-metric", metric: sibling });
      metrics.splice(side === "before" ? beside : beside + 1, 0, moved);
    },
  };
}
