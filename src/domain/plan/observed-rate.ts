import { type Calculated, unknown } from "#domain/calculated.ts";
import { commonSums } from "#domain/common-months.ts";
import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import { ratio } from "#domain/ratio.ts";

/** Two neighbouring stages by their metrics, and the months looked at, both included. */
export interface RateQuestion {
  readonly upper: string;
  readonly lower: string;
  readonly from: Month;
  readonly to: Month;
}

/**
 * The rate from a stage to the next over some months (累計の転換率), as a fraction: only months with both counts.
 *
 *     Σ lower ÷ Σ upper
 *
 * Unknown without such a month or when nothing entered.
 *
 * @example
 * observedRate({ series: ({ metric }) => (metric === "mql" ? [{ value: 124 }, { value: 102 }] : [{ value: 44 }, { value: null }]) }, { upper: "mql", lower: "sql", from: "2025-07", to: "2025-08" }) // => { value: 0.3548387096774194 }
 */
export function observedRate(engine: Engine, { upper, lower, from, to }: RateQuestion): Calculated {
  const counts = (metric: string) => engine.series({ metric, from, to }).map(({ value }) => value);
  const sums = commonSums(counts(lower), counts(upper));
  return sums === null ? unknown("missing") : ratio(sums.current, sums.prior);
}
