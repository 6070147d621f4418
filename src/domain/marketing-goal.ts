import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * Marketing's own goal (マーケのKGI): its share of the company's yearly sales target, in whole currency units.
 *
 *     company target × share
 *
 * Unknown when either is missing.
 *
 * @example
 * marketingGoal(1_000_000_000, 0.3) // => { value: 300000000 }
 * marketingGoal(null, 0.3) // => { value: null, reason: "missing" }
 */
export function marketingGoal(companyTarget: number | null, share: number | null): Calculated {
  if (companyTarget === null || share === null) return unknown("missing");
  return known(Math.round(companyTarget * share));
}

/**
 * Pipeline goal of a mature team: marketing's share of what sales cannot reach alone, in whole currency units;
 * 0 when sales expects to reach its target without marketing.
 *
 *     max(0, sales target − expected without marketing) × share
 *
 * Unknown when a part is missing.
 *
 * @example
 * pipelineGoal(1_000_000_000, 600_000_000, 0.5) // => { value: 200000000 }
 * pipelineGoal(100, 120, 0.5) // => { value: 0 }
 */
export function pipelineGoal(
  salesTarget: number | null,
  expectedWithoutMarketing: number | null,
  share: number | null,
): Calculated {
  if (salesTarget === null || expectedWithoutMarketing === null) return unknown("missing");
  return marketingGoal(Math.max(0, salesTarget - expectedWithoutMarketing), share);
}
