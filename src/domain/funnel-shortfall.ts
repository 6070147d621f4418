import type { Engine } from "#domain/engine/engine.ts";
import type { Calculated } from "./calculated.ts";
import { commonSums } from "./common-months.ts";
import { funnelMonths } from "./funnel-months.ts";
import { keyGoalMetric } from "./key-goal-metric.ts";
import type { Month } from "./month.ts";
import { ratio } from "./ratio.ts";
import type { SeriesKind, Stage, Workbook } from "./workbook.ts";

/** A step, by its lower stage, against its planned rate. */
export interface StepBelowPlan {
  readonly lower: Stage;
  readonly tried: number | null;
  readonly rate: Calculated;
  readonly planned: Calculated;
}

/**
 * What a step below plan costs, in the KGI's unit (不足の影響額): what the planned rate would have let through, carried on at
 * the rates and the value per deal of the fiscal year so far, planned ones where there are none. Null when the KGI does
 * not add up over months, or is not fed through this step.
 *
 *     (planned rate − rate) × tried × rates below × KGI per deal
 *
 * @example
 * funnelShortfall({ stages: [], goals: [], metrics: [], series: [], settings: {} }, null, "2025-09", { planned: { value: null }, rate: { value: 0.3 } }) // => null
 */
export function funnelShortfall(
  workbook: Pick<Workbook, "stages" | "metrics" | "goals" | "settings">,
  engine: Engine,
  month: Month,
  { lower, tried, rate, planned }: StepBelowPlan,
): number | null {
  const { stages } = workbook;
  const kgi = keyGoalMetric(workbook);
  if (kgi?.aggregation !== "sum" || tried === null || rate.value === null || planned.value === null) return null;
  const { finished } = funnelMonths(workbook, engine, month, "ytd");
  const pooled = (below: string, above: string): number | null => {
    const of = (kind: SeriesKind) => {
      const months = (metric: string) => finished.map((period) => engine.value({ metric, period, kind }).value);
      const sums = commonSums(months(below), months(above));
      return sums ? ratio(sums.current, sums.prior).value : null;
    };
    return of("actual") ?? of("target");
  };
  const goalStage = stages.findIndex(({ metric }) => metric === kgi.id);
  const end = goalStage < 0 ? stages.length - 1 : goalStage;
  const from = stages.indexOf(lower);
  if (from < 0 || from > end) return null;
  const path = stages.slice(from, end + 1).map(({ metric }) => metric);
  let lost: number | null = (planned.value - rate.value) * tried;
  for (const [index, below] of [...path.slice(1), ...(goalStage < 0 ? [kgi.id] : [])].entries()) {
    const next = pooled(below, path[index]!);
    lost = lost === null || next === null ? null : lost * next;
  }
  return lost;
}
