/** A way from one value to another over months, with a wobble on the way; both ends are exact. */
export interface Drift {
  readonly from: number;
  readonly to: number;
  readonly months: number;
  /** Largest deviation on the way, as a fraction. */
  readonly wobble: number;
  readonly random: () => number;
  /** Rounding: 1 for counts, 0.1 for days. */
  readonly step?: number;
}

/**
 * Invented monthly values that drift from a first to a last one.
 *
 * @example
 * driftingValues({ from: 10, to: 30, months: 3, wobble: 0, random: () => 0.5 }) // => [10, 20, 30]
 */
export function driftingValues({ from, to, months, wobble, random, step = 1 }: Drift): readonly number[] {
  return Array.from({ length: months }, (_, month) => {
    const straight = from + ((to - from) * month) / Math.max(1, months - 1);
    const isEnd = month === 0 || month === months - 1;
    const value = isEnd ? straight : straight * (1 + wobble * (2 * random() - 1));
    const perUnit = Math.round(1 / step);
    return step < 1 ? Math.round(value * perUnit) / perUnit : Math.round(value / step) * step;
  });
}
