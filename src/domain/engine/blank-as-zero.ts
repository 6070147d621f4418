/** Months (counts of `fiscalMonth`) in which a blank of a metric counts as 0. */
export interface BlankMonths {
  readonly first: number;
  readonly last: number;
}

/**
 * The months in which blanks count as 0: from the metric's first value to the last closed month; to its last value while
 * no month is closed. null when there are none.
 *
 * @example
 * blankMonths({ first: 100, last: 103 }, 105) // => { first: 100, last: 105 }
 * blankMonths({ first: 100, last: 103 }, null) // => { first: 100, last: 103 }
 */
export function blankMonths(
  extent: { readonly first: number; readonly last: number } | null,
  closedThrough: number | null,
): BlankMonths | null {
  if (extent === null) return null;
  const last = closedThrough ?? extent.last;
  return last < extent.first ? null : { first: extent.first, last };
}
