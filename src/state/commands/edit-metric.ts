import { castDraft } from "immer";
import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { CommandRefusal } from "#state/command-refusal.ts";

/** Changes fields of a metric; its id stays. An optional field given as `undefined` is taken away. */
export function editMetric(
  metric: Pick<Metric, "id" | "name">,
  fields: { readonly [Field in keyof Omit<Metric, "id">]?: Metric[Field] | undefined },
): Command {
  return {
    name: "editMetric",
    subject: metric.name,
    change: (workbook) => {
      const found = workbook.metrics.find(({ id }) => id === metric.id);
      if (!found) throw new CommandRefusal({ code: "unknown-metric", metric: metric.id });
      Object.assign(found, castDraft(fields));
      for (const [field, value] of Object.entries(fields))
        if (value === undefined) delete (found as Record<string, unknown>)[field];
    },
  };
}
