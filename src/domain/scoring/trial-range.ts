/** The thresholds that can be tried. */
export interface TrialRange {
  readonly min: number;
  readonly max: number;
}

/**
 * The thresholds worth trying: from the lowest score, or 0, to past the highest and to twice the one that is kept, so that there is
 * room above it where no lead reaches it.
 *
 * @example
 * trialRange({ lowest: 5, highest: 10, threshold: 15 }) // => { min: 0, max: 30 }
 * trialRange({ lowest: -10, highest: 88, threshold: 15 }) // => { min: -10, max: 89 }
 * trialRange({ lowest: 2, highest: 2.5, threshold: null }) // => { min: 0, max: 4 }
 */
export function trialRange({
  lowest,
  highest,
  threshold,
}: {
  readonly lowest: number;
  readonly highest: number;
  readonly threshold: number | null;
}): TrialRange {
  const kept = threshold ?? 0;
  return {
    min: Math.floor(Math.min(lowest, kept, 0)),
    max: Math.min(Math.ceil(Math.max(highest + 1, kept * 2)), Number.MAX_VALUE),
  };
}
