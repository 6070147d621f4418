import type { Series, Workbook } from "#domain/workbook.ts";

const counted = new WeakMap<Series, number>();

/** How many numbers a workbook holds; series that did not change are not counted again. */
export function filledValues({ series }: Workbook): number {
  return series.reduce((sum, one) => sum + filledIn(one), 0);
}

function filledIn(series: Series): number {
  let filled = counted.get(series);
  if (filled === undefined) {
    filled = series.values.reduce<number>((sum, value) => (value === null ? sum : sum + 1), 0);
    counted.set(series, filled);
  }
  return filled;
}
