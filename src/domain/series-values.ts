import { addMonths, type Month, monthsBetween } from "./month.ts";
import type { Series, SeriesKind } from "./workbook.ts";

/** One month of one series: what a person types into a cell. `null` empties it. */
export interface SeriesCell {
  readonly metric: string;
  readonly kind: SeriesKind;
  /** A member of the metric's dimension, or null for the total. */
  readonly member: string | null;
  readonly month: Month;
  readonly value: number | null;
}

/**
 * The value of a series in a month; null when not entered or outside of it.
 *
 * @example
 * seriesValue({ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120, null] }, "2026-04") // => 120
 * seriesValue({ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120, null] }, "2026-03") // => null
 */
export function seriesValue(series: Series, month: Month): number | null {
  return series.values[monthsBetween(series.start, month)] ?? null;
}

/**
 * The series by what they are of: to look many up, without searching the list for each.
 *
 * @example
 * seriesByLine([{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120] }])({ metric: "leads", kind: "actual", member: null }).start // => "2026-04"
 * seriesByLine([])({ metric: "leads", kind: "actual", member: null }) // => undefined
 */
export function seriesByLine(
  list: readonly Series[],
): (line: Pick<Series, "metric" | "kind" | "member">) => Series | undefined {
  const found = new Map(list.map((series) => [keyOf(series), series]));
  return (line) => found.get(keyOf(line));
}

/**
 * The series with another value in a month, grown to reach that month where needed. Emptying a month outside of it changes nothing.
 *
 * @throws RangeError when the month is not one.
 * @example
 * withSeriesValue({ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120] }, "2026-06", 90).values // => [120, null, 90]
 * withSeriesValue({ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120] }, "2026-03", 90).start // => "2026-03"
 */
export function withSeriesValue(series: Series, month: Month, value: number | null): Series {
  return withMonths(series, new Map([[month, value]]));
}

/**
 * The list of series with cells entered: existing series keep their places (and their identity where nothing changed), new ones follow at the end.
 * When a cell stands twice, the later one counts.
 *
 * @throws RangeError when a month is not one.
 * @example
 * withCells([], [{ metric: "leads", kind: "actual", member: null, month: "2026-04", value: 120 }]) // => [{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120] }]
 */
export function withCells(list: readonly Series[], cells: readonly SeriesCell[]): readonly Series[] {
  const bySeries = new Map<string, { readonly first: SeriesCell; readonly months: Map<Month, number | null> }>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const entry = bySeries.get(key) ?? { first: cell, months: new Map<Month, number | null>() };
    entry.months.set(cell.month, cell.value);
    bySeries.set(key, entry);
  }
  const kept = list.map((series) => {
    const entry = bySeries.get(keyOf(series));
    bySeries.delete(keyOf(series));
    return entry ? withMonths(series, entry.months) : series;
  });
  const added = [...bySeries.values()].map(({ first: { metric, kind, member, month }, months }) =>
    withMonths({ metric, kind, member, start: month, values: [] }, months),
  );
  return [...kept, ...added.filter(({ values }) => values.length > 0)];
}

function withMonths(series: Series, months: ReadonlyMap<Month, number | null>): Series {
  const empty = series.values.length === 0;
  const entered = [...months].filter(([month, value]) => value !== null || !outside(series, month));
  if (entered.every(([month, value]) => Object.is(series.values[monthsBetween(series.start, month)], value)))
    return series;
  const offsets = entered.map(([month]) => monthsBetween(series.start, month));
  const first = empty ? Math.min(...offsets) : Math.min(0, ...offsets);
  const last = Math.max(series.values.length - 1, ...offsets);
  const values = Array.from({ length: last - first + 1 }, (_, index) => series.values[index + first] ?? null);
  entered.forEach(([, value], index) => {
    values[offsets[index]! - first] = value;
  });
  return { ...series, start: addMonths(series.start, first), values };
}

function outside(series: Series, month: Month): boolean {
  const offset = monthsBetween(series.start, month);
  return offset < 0 || offset >= series.values.length;
}

function keyOf({ metric, kind, member }: Pick<Series, "metric" | "kind" | "member">): string {
  return JSON.stringify([metric, kind, member]);
}
