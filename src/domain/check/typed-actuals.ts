import { type Month, monthsBetween } from "#domain/month.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Metric, Series, Workbook } from "#domain/workbook.ts";

/** An actual that a person entered in a month. */
export interface TypedActual {
  readonly metric: Metric;
  readonly member: string | null;
  readonly value: number;
  readonly series: Series;
}

/**
 * Every actual entered in a month, in the workbook's order of metrics.
 *
 * @example
 * typedActuals({ metrics: [{ id: "leads", formula: null }], series: [{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [7] }] }, "2026-04")[0].value // => 7
 */
export function typedActuals(
  { metrics, series }: Pick<Workbook, "metrics" | "series">,
  month: Month,
): readonly TypedActual[] {
  const byMetric = new Map<string, Series[]>();
  for (const each of series) {
    if (each.kind !== "actual") continue;
    const list = byMetric.get(each.metric);
    if (list) list.push(each);
    else byMetric.set(each.metric, [each]);
  }
  return metrics.flatMap((metric) =>
    metric.formula !== null
      ? []
      : (byMetric.get(metric.id) ?? []).flatMap((each) => {
          const value = seriesValue(each, month);
          return value === null ? [] : [{ metric, member: each.member, value, series: each }];
        }),
  );
}

/**
 * The last value before a month, at most a year back; null when there is none.
 *
 * @example
 * valueBefore({ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [7, null] }, "2026-06") // => 7
 */
export function valueBefore(series: Series, month: Month): number | null {
  const at = monthsBetween(series.start, month);
  for (let back = 1; back <= 12; back++) {
    const value = series.values[at - back];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
