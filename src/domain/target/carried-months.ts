import { addMonths, type Month, monthRange } from "#domain/month.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Series } from "#domain/workbook.ts";

type Line = Pick<Series, "start" | "values" | "carried">;

/**
 * Months whose target follows the month before (引き継ぎ): recorded as such, and still of the same value. A month that
 * something else has given another value since has a value of its own.
 *
 * @example
 * carriedMonths({ start: "2026-04", values: [10, 10, 12], carried: ["2026-05", "2026-06"] }) // => new Set(["2026-05"])
 */
export function carriedMonths(line: Line | undefined): ReadonlySet<Month> {
  if (!line?.carried) return new Set();
  const valueAt = (month: Month) => seriesValue(line as Series, month);
  return new Set(
    line.carried.filter((month) => {
      const value = valueAt(month);
      return value !== null && value === valueAt(addMonths(month, -1));
    }),
  );
}

/** A target typed into a month; null takes the month's own value away. */
export interface TypedTarget {
  readonly month: Month;
  readonly value: number | null;
}

export interface CarriedLine {
  /** Every month whose value is another one now. */
  readonly cells: readonly TypedTarget[];
  /** Every carried month of the line, as it is to be recorded. */
  readonly carried: readonly Month[];
}

/**
 * Typed targets with what follows from them: each stays until the next month with a value of its own, over blanks at most
 * to the month `through`. A month whose own value is taken away follows the month before again.
 *
 * @example
 * carriedForward(undefined, [{ month: "2026-04", value: 10 }], "2026-06") // => { cells: [{ month: "2026-04", value: 10 }, { month: "2026-05", value: 10 }, { month: "2026-06", value: 10 }], carried: ["2026-05", "2026-06"] }
 * carriedForward({ start: "2026-04", values: [10, 10, 15], carried: ["2026-05"] }, [{ month: "2026-04", value: 12 }], "2026-06") // => { cells: [{ month: "2026-04", value: 12 }, { month: "2026-05", value: 12 }], carried: ["2026-05"] }
 */
export function carriedForward(line: Line | undefined, typed: readonly TypedTarget[], through: Month): CarriedLine {
  const edits = new Map(typed.map(({ month, value }) => [month, value]));
  const before = carriedMonths(line);
  const presentEnd = line ? addMonths(line.start, line.values.length - 1) : through;
  const months = [
    ...edits.keys(),
    ...(line && line.values.length > 0 ? [line.start, presentEnd] : []),
    through,
  ].toSorted();
  const cells: TypedTarget[] = [];
  const carried: Month[] = [];
  let previous: number | null = null;
  /** Whether the value carried on was typed just now: only then does it flow over blanks. */
  let fresh = false;
  for (const month of monthRange(months[0]!, months.at(-1)!)) {
    const present = line ? seriesValue(line as Series, month) : null;
    const edit = edits.get(month);
    const follows: boolean =
      edit === undefined ? before.has(month) || (present === null && fresh && month <= through) : edit === null;
    const value: number | null = follows ? previous : (edit ?? present);
    if (follows && value !== null) carried.push(month);
    if (value !== present) cells.push({ month, value });
    fresh = edit === undefined ? fresh && follows : edit !== null || fresh;
    previous = value;
  }
  return { cells, carried };
}
