import type { Engine } from "#domain/engine/engine.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Metric, SeriesKind } from "#domain/workbook.ts";
import type { MonthColumn } from "./month-column.ts";

/** A metric's single months from one to another, each against its target and last year. */
export function metricMonthColumns(engine: Engine, metric: Metric, from: Month, to: Month): readonly MonthColumn[] {
  const series = (kind: SeriesKind, back = 0) =>
    engine
      .series({ metric: metric.id, from: addMonths(from, -back), to: addMonths(to, -back), kind })
      .map(({ value }) => value);
  const targets = series("target");
  const before = series("actual", 12);
  const direction = judgedDirection(metric);
  return series("actual").map((actual, index) => {
    const target = targets[index] ?? null;
    const variance = actual === null || target === null ? null : actual - target;
    const judged = variance !== null && variance !== 0 && direction !== "none";
    return {
      month: addMonths(from, index),
      actual,
      target,
      forecast: null,
      priorYear: before[index] ?? null,
      variance,
      favourable: judged ? variance > 0 === (direction === "up") : null,
    };
  });
}
