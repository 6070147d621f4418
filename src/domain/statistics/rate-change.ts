import { changeProbability } from "./change-probability.ts";
import type { CountOfTrials } from "./count-of-trials.ts";
import { newcombeInterval } from "./newcombe-interval.ts";
import type { Interval } from "./wilson-interval.ts";

/** 効果あり, なし, 判断できない. */
export type ChangeVerdict = "effect" | "none" | "undecided";

/** What became of a rate between two periods. */
export interface RateChange {
  readonly before: number;
  readonly after: number;
  /** After minus before, as a fraction, and the limits it lies within. */
  readonly difference: number;
  readonly interval: Interval;
  /** How often chance alone gives a difference at least this large. */
  readonly probability: number;
  readonly verdict: ChangeVerdict;
}

/** What counts as an effect. */
export interface EffectSought {
  /** Whether the rate was to rise (the default) or to fall. */
  readonly direction?: "up" | "down";
  /** The effect that was hoped for, as a difference of fractions: one that is out of reach means there is none. */
  readonly expected?: number;
  readonly level?: number;
}

/**
 * Is the change of a rate real? Decided by the interval of the difference: wholly on the side sought, there is an effect;
 * wholly on the other side, or short of the effect expected, there is none; else the counts cannot tell. Null when a period
 * has no trials, or more happened than was tried. Both periods must count different people.
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890; Campbell, Statistics in Medicine 26 (2007) 3661–3675.
 *
 * @example
 * rateChange({ happened: 18, tried: 100 }, { happened: 32, tried: 100 }).verdict // => "effect"
 * rateChange({ happened: 3, tried: 13 }, { happened: 4, tried: 12 }).verdict // => "undecided"
 * rateChange({ happened: 500, tried: 1000 }, { happened: 501, tried: 1000 }, { expected: 0.1 }).verdict // => "none"
 * rateChange({ happened: 0, tried: 0 }, { happened: 4, tried: 12 }) // => null
 */
export function rateChange(
  before: CountOfTrials,
  after: CountOfTrials,
  { direction = "up", expected, level = 0.95 }: EffectSought = {},
): RateChange | null {
  if ([before, after].some(({ happened, tried }) => !(happened >= 0 && tried > 0 && tried >= happened))) return null;
  const interval = newcombeInterval(after, before, level)!;
  const [from, to] = [before.happened / before.tried, after.happened / after.tried];
  const [least, most] = direction === "up" ? [interval.lower, interval.upper] : [-interval.upper, -interval.lower];
  const short = expected !== undefined && most < Math.abs(expected);
  return {
    before: from,
    after: to,
    difference: to - from,
    interval,
    probability: changeProbability(before, after),
    verdict: least > 0 ? "effect" : most <= 0 || short ? "none" : "undecided",
  };
}
