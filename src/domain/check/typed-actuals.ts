import { addMonths, type Month } from "#domain/month.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Metric, Series, Workbook } from "#domain/workbook.ts";
import type { CheckedMonth } from "./finding.ts";

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
 * What a typed actual is compared with: the last value before its month, at most a year back; null when there is none.
 * A total is compared with totals, also where those were made up by their parts.
 *
 * @example
 * valueBefore({ member: "ads", series: { metric: "leads", kind: "actual", member: "ads", start: "2026-04", values: [7, null] } }, { month: "2026-06" }) // => 7
 */
export function valueBefore(
  { member, series }: Pick<TypedActual, "member" | "series">,
  { engine, month }: Pick<CheckedMonth, "engine" | "month">,
): number | null {
  for (let back = 1; back <= 12; back++) {
    const earlier = addMonths(month, -back);
    const value =
      member === null ? engine.value({ metric: series.metric, period: earlier }).value : seriesValue(series, earlier);
    if (value !== null) return value;
  }
  return null;
}
