import { castDraft } from "immer";
import type { Metric } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Adds metrics at the end. */
export function addMetrics(metrics: readonly Metric[]): Command {
  const [only] = metrics;
  return {
    name: "addMetrics",
    count: metrics.length,
    ...(metrics.length === 1 && only && { subject: only.name }),
    change: (workbook) => {
      workbook.metrics.push(...metrics.map(castDraft));
    },
  };
}
