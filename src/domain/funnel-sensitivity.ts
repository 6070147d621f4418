import type { CountOfTrials } from "#domain/statistics/count-of-trials.ts";
import { type Interval, wilsonInterval } from "#domain/statistics/wilson-interval.ts";

/** A funnel in which every stage multiplies: what enters, the rate of each step, and the value of one at the end. */
export interface MultiplicativeFunnel {
  readonly entering: number;
  readonly rates: readonly number[];
  readonly valuePerWin: number;
}

/**
 * What a funnel brings (KGI), in the unit of its value.
 *
 *     entering × rate × rate × … × value of one
 *
 * @example
 * funnelValue({ entering: 1000, rates: [0.5, 0.25], valuePerWin: 100 }) // => 12500
 */
export function funnelValue({ entering, rates, valuePerWin }: MultiplicativeFunnel): number {
  return rates.reduce((count, rate) => count * rate, entering) * valuePerWin;
}

/**
 * What each step would add to the KGI if its rate alone changed, in the KGI's unit, step by step.
 *
 * @example
 * gainByStep({ entering: 1000, rates: [0.5, 0.25], valuePerWin: 100 }, (rate) => rate * 2) // => [12500, 12500]
 */
export function gainByStep(funnel: MultiplicativeFunnel, changed: (rate: number) => number): readonly number[] {
  return funnel.rates.map((rate, step) => valueWithRate(funnel, step, changed(rate)) - funnelValue(funnel));
}

/** Between which values the KGI lies when one step's rate runs through its interval. */
export interface StepRange {
  readonly rate: Interval;
  readonly value: Interval;
}

/**
 * How far the uncertainty of each step moves the KGI (トルネード): the observed funnel with one rate at a time at the
 * limits of its Wilson interval. Null for a step where nothing was tried.
 *
 * @example
 * stepRanges({ entering: 10, rates: [0.5], valuePerWin: 1 }, [{ happened: 0, tried: 0 }]) // => [null]
 */
export function stepRanges(
  funnel: MultiplicativeFunnel,
  counts: readonly CountOfTrials[],
  level = 0.8,
): readonly (StepRange | null)[] {
  return counts.map(({ happened, tried }, step) => {
    const rate = wilsonInterval(happened, tried, level);
    if (!rate) return null;
    return {
      rate,
      value: { lower: valueWithRate(funnel, step, rate.lower), upper: valueWithRate(funnel, step, rate.upper) },
    };
  });
}

function valueWithRate(funnel: MultiplicativeFunnel, step: number, rate: number): number {
  return funnelValue({ ...funnel, rates: funnel.rates.map((other, index) => (index === step ? rate : other)) });
}
