import type { Calculated } from "#domain/calculated.ts";
import { savedAtTop } from "#domain/reverse-plan.ts";

/** What one better rate would save at the top. */
export interface RateGain {
  /** Index of the rate. */
  readonly step: number;
  readonly rate: number;
  readonly improved: number;
  readonly saved: number;
}

/** The plan whose rates are tried, and what "better" means. */
export interface GainQuestion {
  readonly lowest: number;
  /** Top to bottom, as fractions. */
  readonly rates: readonly number[];
  readonly improve: (rate: number) => number;
}

/**
 * How many fewer are needed at the top if one rate alone were better, the strongest lever first (感度). A rate that
 * would pass 100% is left out.
 *
 *     ⌈required today⌉ − ⌈required with the better rate⌉, of the shown counts
 *
 * @example
 * rateGains({ lowest: 120, rates: [0.25, 0.4, 0.8, 0.25], improve: (rate) => rate + 0.01 }).map(({ step, saved }) => [step, saved]) // => [[0, 230], [3, 230], [1, 146], [2, 74]]
 */
export function rateGains({ lowest, rates, improve }: GainQuestion): readonly RateGain[] {
  return rates
    .flatMap((rate, step): RateGain[] => {
      const improved = improve(rate);
      if (improved > 1) return [];
      const saved: Calculated = savedAtTop({ lowest, rates, step, change: improved - rate });
      return saved.value === null ? [] : [{ step, rate, improved, saved: saved.value }];
    })
    .toSorted((a, b) => b.saved - a.saved || a.step - b.step);
}
