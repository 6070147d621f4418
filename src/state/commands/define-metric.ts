import { castDraft } from "immer";
import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { addMetrics } from "./add-metrics.ts";
import { editMetric } from "./edit-metric.ts";

/** Fields whose change means that the number means something else from now on. */
const DEFINING = [
  "name",
  "definition",
  "unit",
  "direction",
  "aggregation",
  "weight",
  "formula",
  "source",
  "targetType",
] as const;

export interface MetricDefinition {
  /** The metric as it is to be. */
  readonly metric: Metric;
  /** As it was; null for a new one. */
  readonly before: Metric | null;
  /** Why it changes, in the person's words. */
  readonly reason: string;
  /** Of the entry in the history; `at` is an ISO 8601 instant. */
  readonly id: string;
  readonly at: string;
}

/** Defines a metric, anew or as a change that the history keeps with its reason: one step. */
export function defineMetric({ metric, before, reason, id, at }: MetricDefinition): Command {
  if (before === null) return addMetrics([metric]);
  const { id: _, ...fields } = metric;
  const changes = DEFINING.filter((field) => metric[field] !== before[field]).map((field) => ({
    field,
    from: before[field],
    to: metric[field],
  }));
  const edit = editMetric(before, fields);
  return {
    ...edit,
    change: (workbook) => {
      edit.change(workbook);
      if (changes.length > 0)
        workbook.history.push(
          castDraft({ id, at, metric: metric.id, name: before.name, reason: reason.trim(), changes }),
        );
    },
  };
}
