import { YEAR_COLUMNS } from "./calendar.ts";

/** The stretch of a row to combine: fiscal years `from` to `to` (excluded), and how many columns of each: 12 (months) or all. */
export interface YearColumns {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** The member rows of a node and its total row: where they begin and how many there are. */
export interface MemberRows {
  readonly offset: number;
  readonly width: number;
  readonly members: number;
}

/**
 * The total of the members in every column, as the sum or the mean of those with a value; NaN where none has one.
 *
 * @example
 * ((v) => { combineMembers(v, { offset: 0, width: 31, members: 2 }, { from: 0, to: 1, columns: 1 }, "sum"); return v[62]; })(new Float64Array(93).fill(2)) // => 4
 */
export function combineMembers(
  values: Float64Array,
  { offset, width, members }: MemberRows,
  { from, to, columns }: YearColumns,
  across: "sum" | "mean",
): void {
  const total = offset + members * width;
  const mean = across === "mean";
  const counts = mean ? new Int32Array(columns) : null;
  for (let year = from; year < to; year++) {
    const start = year * YEAR_COLUMNS;
    const out = total + start;
    values.fill(Number.NaN, out, out + columns);
    counts?.fill(0);
    for (let member = 0; member < members; member++) {
      const row = offset + member * width + start;
      for (let column = 0; column < columns; column++) {
        const value = values[row + column]!;
        if (value === value) {
          const sum = values[out + column]!;
          values[out + column] = sum === sum ? sum + value : value;
          if (counts !== null) counts[column]!++;
        }
      }
    }
    for (let column = 0; column < columns; column++) {
      const sum = counts === null ? values[out + column]! : values[out + column]! / counts[column]!;
      values[out + column] = sum - sum === 0 ? sum : Number.NaN;
    }
  }
}

/**
 * The total of the members in every column as Σ (value × weight) / Σ weight over the members with both.
 * `weights` says where the weight's rows for the same members begin and how far apart they are (0: one row for all).
 *
 * @example
 * ((v) => { combineMembersWeighted(v, { offset: 0, width: 31, members: 1 }, { from: 0, to: 1, columns: 1 }, { offset: 0, width: 0 }); return v[31]; })(new Float64Array(62).fill(2)) // => 2
 */
export function combineMembersWeighted(
  values: Float64Array,
  { offset, width, members }: MemberRows,
  { from, to, columns }: YearColumns,
  weights: { readonly offset: number; readonly width: number },
): void {
  const total = offset + members * width;
  for (let year = from; year < to; year++) {
    const start = year * YEAR_COLUMNS;
    for (let column = start; column < start + columns; column++) {
      let sum = 0;
      let weight = 0;
      for (let member = 0; member < members; member++) {
        const value = values[offset + member * width + column]!;
        const by = values[weights.offset + member * weights.width + column]!;
        if (value === value && by === by) {
          sum += value * by;
          weight += by;
        }
      }
      const mean = sum / weight;
      values[total + column] = mean - mean === 0 ? mean : Number.NaN;
    }
  }
}
