import type { CountOfTrials } from "#domain/statistics/count-of-trials.ts";
import { wilsonInterval } from "#domain/statistics/wilson-interval.ts";

/** How a step stands against its planned rate. */
export interface StepGap {
  /** ln(observed ÷ planned): negative is below plan; the gaps of a funnel add up. Null when it cannot be computed. */
  readonly logGap: number | null;
  /** Upper 90% Wilson limit of the observed rate; null when nothing was tried. */
  readonly upper: number | null;
  /** The shortfall is more than chance: even the upper limit lies below plan. */
  readonly proven: boolean;
}

/**
 * Every step's gap to its planned rate, in logarithms.
 *
 *     ln(observed rate ÷ planned rate)
 *
 * @example
 * stepGaps([{ happened: 3, tried: 13 }], [0.25])[0].logGap.toFixed(4) // => "-0.0800"
 * stepGaps([{ happened: 0, tried: 13 }], [0.25])[0].logGap // => null
 */
export function stepGaps(
  counts: readonly CountOfTrials[],
  plannedRates: readonly (number | null)[],
): readonly StepGap[] {
  return counts.map(({ happened, tried }, step) => {
    const planned = plannedRates[step] ?? null;
    const upper = wilsonInterval(Math.min(happened, tried), tried, 0.9)?.upper ?? null;
    const computable = planned !== null && planned > 0 && happened > 0 && tried > 0;
    return {
      logGap: computable ? Math.log(happened / tried / planned) : null,
      upper,
      proven: upper !== null && planned !== null && upper < planned,
    };
  });
}

/**
 * The bottleneck (ボトルネック): the step furthest below its planned rate, by index. Null when no step is below plan.
 * A step where nothing at all went on, though something was tried and planned, is the furthest below.
 *
 * @example
 * bottleneck([{ happened: 13, tried: 21 }, { happened: 3, tried: 13 }], [0.6, 0.25]) // => 1
 * bottleneck([{ happened: 5, tried: 10 }], [0.5]) // => null
 */
export function bottleneck(counts: readonly CountOfTrials[], plannedRates: readonly (number | null)[]): number | null {
  let worst: number | null = null;
  let deepest = -1e-9;
  for (const [step, { happened, tried }] of counts.entries()) {
    const planned = plannedRates[step] ?? null;
    if (planned === null || !(planned > 0) || !(tried > 0)) continue;
    const gap = Math.log(happened / tried / planned);
    if (gap < deepest) [worst, deepest] = [step, gap];
  }
  return worst;
}
