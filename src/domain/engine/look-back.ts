import { type Calendar, columnGroups, YEAR_COLUMNS, YTD } from "./calendar.ts";
import type { LookBack } from "./graph-node.ts";
import type { Period } from "./period.ts";

/** Longest `rolling`, in months: the whole span a workbook may have, twice. */
export const MOST_ROLLING_MONTHS = 1_200;

const MOST_STEPS = 120_000;

/**
 * A number of steps as it is used: without its fraction, and within the years the calendar has.
 *
 * @example
 * wholeSteps(2.9) // => 2
 */
export function wholeSteps(steps: number): number {
  return Math.trunc(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)));
}

export interface LookBackRow {
  /** Where the rows begin: what is looked at, the number of steps when it is computed, the result. */
  readonly of: number;
  readonly steps: number;
  readonly out: number;
}

/**
 * One row of a part that looks at other periods, for the fiscal years `from` to `to` (excluded).
 * `outside` gives what lies beyond the calendar's columns.
 *
 * @example
 * ((v) => { lookBackRow(v, { firstYear: 0, years: 1 }, { type: "ytd", of: 0 }, { of: 0, steps: 0, out: 31 }, 0, 1, () => NaN); return v[31 + 24]; })(Float64Array.from({ length: 62 }, (_, k) => k)) // => 14
 */
export function lookBackRow(
  values: Float64Array,
  { firstYear, years }: Calendar,
  lookBack: LookBack,
  row: LookBackRow,
  from: number,
  to: number,
  outside: (period: Period) => number,
): void {
  const stepsAt = (column: number): number => {
    if (!("steps" in lookBack)) return 0;
    return wholeSteps("fixed" in lookBack.steps ? lookBack.steps.fixed : values[row.steps + column]!);
  };
  const monthValue = (month: number): number => {
    if (month < 0 || month >= years * 12) return outside({ grain: "month", index: month + firstYear * 12 });
    const year = Math.floor(month / 12);
    return values[row.of + year * YEAR_COLUMNS + month - year * 12]!;
  };
  for (const { grain, start, perYear } of columnGroups) {
    for (let year = from; year < to; year++) {
      for (let place = 0; place < perYear; place++) {
        const column = year * YEAR_COLUMNS + start + place;
        const lastMonth = (place + 1) * (12 / perYear) - 1;
        if (lookBack.type === "ytd") {
          values[row.out + column] = values[row.of + year * YEAR_COLUMNS + YTD + lastMonth]!;
        } else if (lookBack.type === "rolling") {
          values[row.out + column] = rollingSum(monthValue, year * 12 + lastMonth, stepsAt(column));
        } else {
          const steps = lookBack.type === "lastYear" ? perYear : stepsAt(column);
          const index = year * perYear + place - steps;
          const earlier = Math.floor(index / perYear);
          values[row.out + column] =
            earlier >= 0 && earlier < years
              ? values[row.of + earlier * YEAR_COLUMNS + start + index - earlier * perYear]!
              : Number.isNaN(steps)
                ? Number.NaN
                : outside({ grain, index: index + firstYear * perYear });
        }
      }
    }
  }
}

function rollingSum(monthValue: (month: number) => number, last: number, months: number): number {
  let sum = 0;
  let count = 0;
  for (let back = Math.min(months, MOST_ROLLING_MONTHS) - 1; back >= 0; back--) {
    const value = monthValue(last - back);
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 || !Number.isFinite(sum) ? Number.NaN : sum;
}
