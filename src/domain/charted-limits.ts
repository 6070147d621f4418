import { outsideLimits } from "./control-limits.ts";
import type { Engine } from "./engine/engine.ts";
import { limitsAt, limitsFloor, type MetricLimits } from "./metric-limits.ts";
import { type Month, monthRange } from "./month.ts";
import type { Metric, Workbook } from "./workbook.ts";

type NoLimits = Extract<MetricLimits, { kind: "none" }>;

/** A metric's control limits with the months they are made of and those outside them, or why there are none yet. */
export type ChartedLimits =
  | NoLimits
  | (Exclude<MetricLimits, NoLimits> & {
      readonly from: Month;
      readonly until: Month;
      readonly outside: readonly Month[];
    });

/**
 * The limits (管理限界) that a chart of a metric's months shows, up to its last finished month: the ones its alerts are judged by.
 *
 * @example
 * chartedLimits({ metrics: [], series: [] }, null, { id: "leads" }, "2026-09") // => { kind: "none", have: 0, need: 6 }
 */
export function chartedLimits(
  { metrics, series }: Pick<Workbook, "metrics" | "series">,
  engine: Engine,
  metric: Metric,
  through: Month,
): ChartedLimits {
  const starts = series.flatMap(({ kind, start }) => (kind === "actual" ? [start] : []));
  const named = metric.alerts?.limitsFrom;
  const first = starts.toSorted()[0];
  const from = first !== undefined && named !== undefined && named > first ? named : first;
  if (from === undefined || from > through) return limitsAt([]) as NoLimits;
  const months = monthRange(from, through);
  const values = engine.series({ metric: metric.id, from, to: through, kind: "actual" }).map(({ value }) => value);
  const found = limitsAt(values, { floor: limitsFloor(metric, new Map(metrics.map((one) => [one.id, one]))) });
  if (found.kind === "none") return found;
  return {
    ...found,
    from: months[found.first]!,
    until: months[found.last]!,
    outside: outsideLimits(values, found.limits).map((index) => months[index]!),
  };
}
