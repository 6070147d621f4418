import type { Aggregation } from "#domain/workbook.ts";
import { HALVES, QUARTERS, YEAR, YTD } from "./calendar.ts";

/** Fills the columns behind the months of one fiscal year; `year` is where the year begins in `values`, `weights` the weight's. */
export type RollUp = (values: Float64Array, year: number, weights: number) => void;

/**
 * Months into years to date, quarters, halves and the year, by a metric's rule. Months without a value (NaN) are skipped,
 * a period without any is NaN. A metric that is recomputed has nothing to roll up.
 *
 * - sum: Σ v
 * - mean: Σ v / number of months with a value
 * - last, first: the last, the first month with a value
 * - weighted: Σ (v × w) / Σ w over the months with both
 *
 * @example
 * typeof rollUps.sum // => "function"
 */
export const rollUps: Readonly<Record<Aggregation, RollUp>> = {
  sum: rollUpSum,
  mean: rollUpMean,
  last: rollUpLast,
  first: rollUpFirst,
  weighted: rollUpWeighted,
  formula: leaveUnknown,
};

/** NaN for what is not finite. */
function finite(value: number): number {
  return value - value === 0 ? value : Number.NaN;
}

function rollUpSum(values: Float64Array, year: number): void {
  let yearSum = 0;
  let yearCount = 0;
  let halfSum = 0;
  let halfCount = 0;
  for (let quarter = 0; quarter < 4; quarter++) {
    let sum = 0;
    let count = 0;
    for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
      const value = values[year + month]!;
      if (value === value) {
        sum += value;
        count++;
        halfSum += value;
        halfCount++;
        yearSum += value;
        yearCount++;
      }
      values[year + YTD + month] = yearCount === 0 ? Number.NaN : finite(yearSum);
    }
    values[year + QUARTERS + quarter] = count === 0 ? Number.NaN : finite(sum);
    if (quarter % 2 === 1) {
      values[year + HALVES + (quarter >> 1)] = halfCount === 0 ? Number.NaN : finite(halfSum);
      halfSum = 0;
      halfCount = 0;
    }
  }
  values[year + YEAR] = yearCount === 0 ? Number.NaN : finite(yearSum);
}

/** 0 / 0 is NaN: no month, no mean. */
function rollUpMean(values: Float64Array, year: number): void {
  let yearSum = 0;
  let yearCount = 0;
  let halfSum = 0;
  let halfCount = 0;
  for (let quarter = 0; quarter < 4; quarter++) {
    let sum = 0;
    let count = 0;
    for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
      const value = values[year + month]!;
      if (value === value) {
        sum += value;
        count++;
        halfSum += value;
        halfCount++;
        yearSum += value;
        yearCount++;
      }
      values[year + YTD + month] = finite(yearSum / yearCount);
    }
    values[year + QUARTERS + quarter] = finite(sum / count);
    if (quarter % 2 === 1) {
      values[year + HALVES + (quarter >> 1)] = finite(halfSum / halfCount);
      halfSum = 0;
      halfCount = 0;
    }
  }
  values[year + YEAR] = finite(yearSum / yearCount);
}

function rollUpLast(values: Float64Array, year: number): void {
  let last = Number.NaN;
  let half = Number.NaN;
  for (let quarter = 0; quarter < 4; quarter++) {
    let inQuarter = Number.NaN;
    for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
      const value = values[year + month]!;
      if (value === value) {
        inQuarter = value;
        half = value;
        last = value;
      }
      values[year + YTD + month] = last;
    }
    values[year + QUARTERS + quarter] = inQuarter;
    if (quarter % 2 === 1) {
      values[year + HALVES + (quarter >> 1)] = half;
      half = Number.NaN;
    }
  }
  values[year + YEAR] = last;
}

function rollUpFirst(values: Float64Array, year: number): void {
  let first = Number.NaN;
  let half = Number.NaN;
  for (let quarter = 0; quarter < 4; quarter++) {
    let inQuarter = Number.NaN;
    for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
      const value = values[year + month]!;
      if (value === value) {
        if (inQuarter !== inQuarter) inQuarter = value;
        if (half !== half) half = value;
        if (first !== first) first = value;
      }
      values[year + YTD + month] = first;
    }
    values[year + QUARTERS + quarter] = inQuarter;
    if (quarter % 2 === 1) {
      values[year + HALVES + (quarter >> 1)] = half;
      half = Number.NaN;
    }
  }
  values[year + YEAR] = first;
}

function rollUpWeighted(values: Float64Array, year: number, weights: number): void {
  for (let month = 0; month < 12; month++) values[year + YTD + month] = weightedMean(values, year, weights, 0, month);
  for (let quarter = 0; quarter < 4; quarter++) {
    values[year + QUARTERS + quarter] = weightedMean(values, year, weights, quarter * 3, quarter * 3 + 2);
  }
  for (let half = 0; half < 2; half++) {
    values[year + HALVES + half] = weightedMean(values, year, weights, half * 6, half * 6 + 5);
  }
  values[year + YEAR] = values[year + YTD + 11]!;
}

function weightedMean(values: Float64Array, year: number, weights: number, from: number, to: number): number {
  if (weights < 0) return Number.NaN;
  let sum = 0;
  let weight = 0;
  for (let month = from; month <= to; month++) {
    const value = values[year + month]!;
    const by = values[weights + month]!;
    if (value === value && by === by) {
      sum += value * by;
      weight += by;
    }
  }
  return finite(sum / weight);
}

function leaveUnknown(values: Float64Array, year: number): void {
  values.fill(Number.NaN, year + YTD, year + YEAR + 1);
}
