/** A season's indices (季節指数): one a month of the year, beginning with the month of the first value. */
export interface SeasonalIndices {
  /** 1 is an ordinary month; they average 1. */
  readonly indices: readonly number[];
  /** The centred moving average, null for the half season at either end. */
  readonly trend: readonly (number | null)[];
}

/**
 * Multiplicative seasonal indices by classical decomposition: every value against the centred moving average around it,
 * averaged by month, made to average 1. Null below two whole seasons, with a gap, and with values of 0 or below, which a
 * ratio says nothing about.
 *
 *     mean over the years of (value ÷ 2×12 moving average) ÷ mean of those
 *
 * Source: `decompose(type = "multiplicative")` of R.
 *
 * @example
 * seasonalIndices([1, 3, 1, 3, 1, 3], 2).indices // => [0.5, 1.5]
 * seasonalIndices([1, 3, 1], 2) // => null
 */
export function seasonalIndices(values: readonly (number | null)[], period = 12): SeasonalIndices | null {
  const known = values.filter((value) => value !== null && value > 0) as readonly number[];
  if (known.length < values.length || known.length < 2 * period) return null;
  const half = period / 2;
  const trend = known.map((_, place) => centredAverage(known, place, half));
  const ratios = Array.from({ length: period }, (_, month) =>
    mean(
      known.flatMap((value, place) => {
        const level = trend[place] ?? null;
        return place % period === month && level !== null ? [value / level] : [];
      }),
    ),
  );
  const overall = mean(ratios);
  return { indices: ratios.map((ratio) => ratio / overall), trend };
}

/** Over a whole season with the two outermost values counted half; over an odd season they are whole. */
function centredAverage(values: readonly number[], place: number, half: number): number | null {
  const reach = Math.floor(half);
  if (place < reach || place + reach >= values.length) return null;
  const span = values.slice(place - reach, place + reach + 1);
  const sum = span.reduce((total, value) => total + value, 0);
  const ends = Number.isInteger(half) ? (span[0]! + span.at(-1)!) / 2 : 0;
  return (sum - ends) / (2 * half);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
