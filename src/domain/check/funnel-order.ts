import { exchangedTotals } from "./exchanged-totals.ts";
import type { CheckRule } from "./finding.ts";
import { partOf } from "./part-of.ts";

/**
 * A stage that counts more than the stage above it: SQL > MQL. Left to `ratesAboveOne` where a rate of the two says the same.
 *
 * @example
 * funnelOrder.id // => "moreThanAbove"
 */
export const funnelOrder: CheckRule = {
  id: "moreThanAbove",
  find: ({ workbook, engine, month }) => {
    const metrics = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
    const told = new Set(
      workbook.metrics.flatMap((metric) => {
        const pair = partOf(metric, metrics);
        return pair ? [`${pair.part.id} ${pair.whole.id}`] : [];
      }),
    );
    const counted = workbook.stages.flatMap((stage) => metrics.get(stage.metric) ?? []);
    return counted.slice(1).flatMap((metric, index) => {
      const other = counted[index]!;
      const value = engine.value({ metric: metric.id, period: month }).value;
      const against = engine.value({ metric: other.id, period: month }).value;
      if (value === null || against === null || value <= against || told.has(`${metric.id} ${other.id}`)) return [];
      const exchange = exchangedTotals(workbook, month, metric, other);
      return [{ rule: "moreThanAbove", metric, member: null, month, value, against, other, ...exchange }];
    });
  },
};
