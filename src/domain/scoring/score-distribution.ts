/** Leads whose score lies from `from` up to but not including `to`. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Of them, those at or above the threshold. */
  readonly high: number;
}

const MOST_BANDS = 12;
const STEPS = [1, 2, 5];

/**
 * How the scores are spread, in at most twelve bands of one round width from the lowest score to the highest; empty bands between are
 * there too.
 *
 * @example
 * scoreDistribution([3, 5, 5, 15], 15).map(({ from, to, count, high }) => [from, to, count, high]) // => [[2, 4, 1, 0], [4, 6, 2, 0], [6, 8, 0, 0], [8, 10, 0, 0], [10, 12, 0, 0], [12, 14, 0, 0], [14, 16, 1, 1]]
 * scoreDistribution([], 15) // => []
 */
export function scoreDistribution(scores: readonly number[], threshold: number | null): readonly ScoreBand[] {
  if (scores.length === 0) return [];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores) {
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  const width = bandWidth(lowest, highest);
  const first = Math.floor(lowest / width);
  const bands = Array.from({ length: Math.floor(highest / width) - first + 1 }, () => ({ count: 0, high: 0 }));
  for (const score of scores) {
    const band = bands[Math.floor(score / width) - first]!;
    band.count += 1;
    if (threshold !== null && score >= threshold) band.high += 1;
  }
  return bands.map((band, index) => ({ from: (first + index) * width, to: (first + index + 1) * width, ...band }));
}

function bandWidth(lowest: number, highest: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of STEPS) {
      const width = step * power;
      if (Math.floor(highest / width) - Math.floor(lowest / width) < MOST_BANDS) return width;
    }
}
