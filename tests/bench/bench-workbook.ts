import type { Aggregation, Metric, Series, Workbook } from "#domain/workbook.ts";
import { emptyWorkbook } from "#domain/workbook.ts";

/** The benchmark's neutral workbook; its meaning stands at the head of the generator that makes it. */
export interface BenchWorkbook {
  readonly calendar: { readonly start: string; readonly months: number; readonly fiscalYearStartMonth: number };
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly metrics: readonly BenchMetric[];
}

export interface BenchMetric {
  readonly id: string;
  readonly name: string;
  readonly kind: "input" | "formula";
  readonly agg: "sum" | "last" | "avg" | "recompute";
  readonly direction: "up" | "down";
  /** Inputs: segment × month. */
  readonly values?: readonly (readonly (number | null)[])[];
  readonly expression?: string;
  /** Context × month; a context is a segment or, last, the total. */
  readonly targets?: readonly (readonly (number | null)[])[];
}

const AGGREGATION: Readonly<Record<BenchMetric["agg"], Aggregation>> = {
  sum: "sum",
  last: "last",
  avg: "mean",
  recompute: "formula",
};

/** The benchmark's workbook as one of the product's. */
export function workbookOfBench({ calendar, segments, metrics }: BenchWorkbook): Workbook {
  const isBrokenDown = segments.length > 1;
  const dimension = isBrokenDown ? "segment" : null;
  const memberOf = (context: number) => (isBrokenDown ? (segments[context]?.id ?? null) : null);
  const empty = emptyWorkbook({
    id: "bench",
    name: "Benchmark",
    at: "2026-04-01T00:00:00.000Z",
    fiscalYearStartMonth: calendar.fiscalYearStartMonth,
  });
  return {
    ...empty,
    dimensions: isBrokenDown ? [{ id: "segment", name: "Segment", members: segments }] : [],
    metrics: metrics.map(
      (metric): Metric => ({
        id: metric.id,
        name: metric.name,
        nameEn: metric.name,
        unit: "count",
        decimals: 0,
        direction: metric.direction,
        aggregation: AGGREGATION[metric.agg],
        across: null,
        weight: null,
        formula: metric.expression ?? null,
        blankAsZero: false,
        dimension,
        role: metric.kind === "input" ? "input" : "kpi",
        parent: null,
        stage: null,
        tactic: null,
        importance: 1,
        definition: "",
        source: "",
        owner: "",
        cadence: "monthly",
        targetType: metric.direction === "down" ? "atMost" : "atLeast",
      }),
    ),
    series: metrics.flatMap(({ id, values = [], targets = [] }) => [
      ...values.map((row, context): Series => seriesOf(id, "actual", memberOf(context), calendar.start, row)),
      ...targets.map((row, context): Series => seriesOf(id, "target", memberOf(context), calendar.start, row)),
    ]),
  };
}

function seriesOf(
  metric: string,
  kind: Series["kind"],
  member: string | null,
  start: string,
  values: readonly (number | null)[],
): Series {
  return { metric, kind, member, start, values };
}
