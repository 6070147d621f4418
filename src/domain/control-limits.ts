/** What separates a month's ordinary swing (ふだんの揺れ) from a signal: an XmR chart's lines. */
export interface ControlLimits {
  readonly center: number;
  readonly upper: number;
  readonly lower: number;
  /** The average (or median) step from one month to the next. */
  readonly movingRange: number;
  /** A single step larger than this is unusual by itself (URL). */
  readonly movingRangeUpper: number;
}

export interface LimitsChoice {
  /** "median" is not led astray by a single extreme step. */
  readonly by?: "mean" | "median";
  /** What cannot be fallen below, such as 0 for counts. */
  readonly floor?: number | null;
}

/** Wheeler's scaling factors: limits and the upper range limit, by how the steps are averaged. */
const FACTORS = {
  mean: { limit: 2.66, range: 3.268 },
  median: { limit: 3.145, range: 3.865 },
} as const;

/**
 * Control limits (管理限界) of a monthly series by the XmR method. Months without a value are left out, and no step is taken
 * across them.
 *
 *     mean ± 2.66 × mean step      mean step × 3.268
 *     mean ± 3.145 × median step   median step × 3.865
 *
 * Null when no two neighbouring months have a value. How many months it takes for the limits to be worth showing is
 * decided by `limitsAt`.
 *
 * Source: Wheeler, Making Sense of Data (2003).
 *
 * @example
 * controlLimits([10, 12, 10, 12]).upper.toFixed(2) // => "16.32"
 * controlLimits([1, 4, 1], { floor: 0 }).lower // => 0
 * controlLimits([10, null, 12]) // => null
 */
export function controlLimits(
  values: readonly (number | null)[],
  { by = "mean", floor = null }: LimitsChoice = {},
): ControlLimits | null {
  const known = values.filter((value) => value !== null);
  const steps = movingRanges(values).filter((step) => step !== null);
  if (steps.length === 0) return null;
  const center = mean(known);
  const movingRange = by === "mean" ? mean(steps) : median(steps);
  const { limit, range } = FACTORS[by];
  const lower = center - limit * movingRange;
  return {
    center,
    upper: center + limit * movingRange,
    lower: floor === null ? lower : Math.max(floor, lower),
    movingRange,
    movingRangeUpper: range * movingRange,
  };
}

/**
 * The step into each month from the month before; null for the first and wherever one of the two is missing.
 *
 * @example
 * movingRanges([3, 5, null, 4, 1]) // => [null, 2, null, null, 3]
 */
export function movingRanges(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value, month) => {
    const before = month === 0 ? null : (values[month - 1] ?? null);
    return value === null || before === null ? null : Math.abs(value - before);
  });
}

/**
 * Rule 1: the months outside the limits, by index.
 *
 * @example
 * outsideLimits([5, 20, null, -3], { upper: 10, lower: 0 }) // => [1, 3]
 */
export function outsideLimits(
  values: readonly (number | null)[],
  { upper, lower }: Pick<ControlLimits, "upper" | "lower">,
): readonly number[] {
  return indexes(values, (value) => value > upper || value < lower);
}

/** Eight months in a row on one side of the centre: a shift of level. */
export const RUN = 8;

/**
 * Rule 2: the months that belong to a run of eight or more on one side of the centre, by index. A month exactly on it, or
 * without a value, ends a run.
 *
 * @example
 * runsOnOneSide([1, 1, 1, 1, 1, 1, 1, 1, 9], { center: 5 }) // => [0, 1, 2, 3, 4, 5, 6, 7]
 */
export function runsOnOneSide(
  values: readonly (number | null)[],
  { center }: Pick<ControlLimits, "center">,
): readonly number[] {
  const sides = values.map((value) => (value === null ? 0 : Math.sign(value - center)));
  const found: number[] = [];
  let start = 0;
  for (let month = 1; month <= sides.length; month++) {
    if (month < sides.length && sides[month] === sides[start]) continue;
    if (sides[start] !== 0 && month - start >= RUN)
      for (let member = start; member < month; member++) found.push(member);
    start = month;
  }
  return found;
}

/**
 * How many months in a row, up to and with a month, lie on the same side of the centre as it does; 0 on it or without a value.
 *
 * @example
 * monthsOnOneSide([9, 1, 2, 3], 3, 5) // => 3
 * monthsOnOneSide([1, null, 1], 2, 5) // => 1
 * monthsOnOneSide([1, 1, 5], 2, 5) // => 0
 */
export function monthsOnOneSide(values: readonly (number | null)[], month: number, center: number): number {
  const side = (at: number) => Math.sign((values[at] ?? center) - center);
  let months = 0;
  while (months <= month && side(month) !== 0 && side(month - months) === side(month)) months += 1;
  return months;
}

/**
 * Rule 3 (optional, more easily set off): the months nearer a limit than the centre, where at least three of four months in a
 * row are so on the same side; by index.
 *
 * @example
 * nearLimits([9, 5, 9, 9, 5], { center: 5, upper: 10, lower: 0 }) // => [0, 2, 3]
 */
export function nearLimits(
  values: readonly (number | null)[],
  { center, upper, lower }: Pick<ControlLimits, "center" | "upper" | "lower">,
): readonly number[] {
  const sides = values.map((value) =>
    value === null ? null : value > (center + upper) / 2 ? 1 : value < (center + lower) / 2 ? -1 : 0,
  );
  const found = new Set<number>();
  for (let first = 0; first + 4 <= sides.length; first++) {
    const four = sides.slice(first, first + 4);
    if (four.includes(null)) continue;
    for (const side of [1, -1]) {
      const near = four.flatMap((each, offset) => (each === side ? [first + offset] : []));
      if (near.length >= 3) for (const month of near) found.add(month);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

function indexes(values: readonly (number | null)[], is: (value: number) => boolean): readonly number[] {
  return values.flatMap((value, month) => (value !== null && is(value) ? [month] : []));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
