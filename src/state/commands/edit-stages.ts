import { castDraft } from "immer";
import type { Metric, Stage } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/**
 * Sets the funnel, top to bottom, and adds the metrics that count its stages where they are missing. Metrics of a stage
 * that is dropped stay, without a stage.
 */
export function editStages(stages: readonly Stage[], missing: readonly Metric[] = []): Command {
  return {
    name: "editStages",
    change: (workbook) => {
      workbook.metrics.push(...missing.map(castDraft));
      workbook.stages = stages.map(castDraft);
      const present = new Set(stages.map(({ id }) => id));
      for (const one of workbook.metrics) if (one.stage !== null && !present.has(one.stage)) one.stage = null;
      for (const { id, metric } of stages) {
        const counted = workbook.metrics.find((one) => one.id === metric);
        if (counted?.stage === null) counted.stage = id;
      }
    },
  };
}
