import type { Engine } from "#domain/engine/engine.ts";
import { type CountPriceGap, countPriceGap } from "./headline/count-price-gap.ts";
import type { Month } from "./month.ts";
import type { Stage, Workbook } from "./workbook.ts";

/** The gap of a stage's count to its target in two parts that add up to it: what came from above, and the rate. */
export interface StageGap {
  readonly upper: Stage;
  readonly byVolume: CountPriceGap["byCount"];
  readonly byRate: CountPriceGap["byPrice"];
}

/**
 * Why a stage misses its target in a month: volume and rate (量×率).
 *
 *     by volume = (upper − upper target) × planned rate
 *     by rate = upper × (rate − planned rate)
 *
 * Null where the metric counts no stage below the first, or one of the four numbers is missing.
 *
 * @example
 * stageGap({ stages: [] }, null, "sql", "2025-09") // => null
 */
export function stageGap(
  { stages }: Pick<Workbook, "stages">,
  engine: Engine,
  metric: string,
  month: Month,
): StageGap | null {
  const index = stages.findIndex((stage) => stage.metric === metric);
  const upper = stages[index - 1];
  if (!upper) return null;
  const at = (id: string, kind: "actual" | "target") => engine.value({ metric: id, period: month, kind }).value;
  const count = at(upper.metric, "actual");
  const countTarget = at(upper.metric, "target");
  const amount = at(metric, "actual");
  const amountTarget = at(metric, "target");
  if (count === null || countTarget === null || amount === null || amountTarget === null) return null;
  const gap = countPriceGap({ count, countTarget, amount, amountTarget });
  return gap && { upper, byVolume: gap.byCount, byRate: gap.byPrice };
}
