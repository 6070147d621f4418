import { columnGroups, YEAR_COLUMNS } from "./calendar.ts";

/**
 * Typed targets of a recomputed metric over one row: a typed month wins. At a coarser period with typed months the
 * recomputed value stays when `isComplete` (every input has a target for every month), else it is the mean of the typed months.
 * `typed` are the months of all years, NaN for blanks.
 *
 * @example
 * ((v) => { overlayTargets(v, 0, new Float64Array(12).fill(2), 0, 1, () => false); return v[30]; })(new Float64Array(31)) // => 2
 */
export function overlayTargets(
  values: Float64Array,
  row: number,
  typed: Float64Array,
  from: number,
  to: number,
  isComplete: (firstMonth: number, lastMonth: number) => boolean,
): void {
  for (let year = from; year < to; year++) {
    const months = typed.subarray(year * 12, year * 12 + 12);
    if (months.every(Number.isNaN)) continue;
    const start = row + year * YEAR_COLUMNS;
    months.forEach((value, month) => {
      if (!Number.isNaN(value)) values[start + month] = value;
    });
    for (const group of columnGroups) {
      if (group.grain === "month") continue;
      for (let place = 0; place < group.perYear; place++) {
        const last = (place + 1) * (12 / group.perYear) - 1;
        const first = group.grain === "ytd" ? 0 : last + 1 - 12 / group.perYear;
        const within = months.subarray(first, last + 1).filter((value) => !Number.isNaN(value));
        if (within.length === 0 || isComplete(year * 12 + first, year * 12 + last)) continue;
        const mean = within.reduce((sum, value) => sum + value, 0) / within.length;
        values[start + group.start + place] = Number.isFinite(mean) ? mean : Number.NaN;
      }
    }
  }
}
