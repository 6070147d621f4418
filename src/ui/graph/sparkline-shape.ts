export interface SparklineShape {
  /** Runs of neighbouring months with values, as points "x,y x,y"; a gap ends a run. */
  readonly actual: readonly string[];
  readonly target: readonly string[];
  /** Single months between gaps, which no line can show. */
  readonly dots: readonly Point[];
  /** The last month with a value. */
  readonly end: Point | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const PADDING_X = 3;
const TOP = 4;

/** Where the two lines of a sparkline run. Both share one scale, from their least to their greatest value. */
export function sparklineShape(
  actual: readonly (number | null)[],
  target: readonly (number | null)[],
  width: number,
  height: number,
): SparklineShape {
  const known = [...actual, ...target].filter((value): value is number => value !== null);
  const least = Math.min(...known);
  const spread = Math.max(...known) - least;
  const step = (width - 2 * PADDING_X - 4) / Math.max(1, Math.max(actual.length, target.length) - 1);
  const bottom = height - TOP;
  const pointAt = (value: number, index: number): Point => ({
    x: round(PADDING_X + index * step),
    y: round(spread === 0 ? (TOP + bottom) / 2 : bottom - ((value - least) / spread) * (bottom - TOP)),
  });
  const actualRuns = runs(actual, pointAt);
  return {
    actual: actualRuns.filter((run) => run.length > 1).map(pointsText),
    target: runs(target, pointAt)
      .filter((run) => run.length > 1)
      .map(pointsText),
    dots: actualRuns.filter((run) => run.length === 1).map((run) => run[0]!),
    end: actualRuns.at(-1)?.at(-1) ?? null,
  };
}

function runs(values: readonly (number | null)[], pointAt: (value: number, index: number) => Point): Point[][] {
  const found: Point[][] = [];
  let open: Point[] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    open.push(pointAt(value, index));
  }
  return found;
}

const round = (coordinate: number) => Math.round(coordinate * 10) / 10;
const pointsText = (run: readonly Point[]) => run.map(({ x, y }) => `${x},${y}`).join(" ");
