import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import { funnelStanding, type StepStanding } from "#domain/funnel-standing.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { type MetricFigures, metricFigures, type View } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Metric, SeriesKind, Workbook } from "#domain/workbook.ts";
import { type EntryState, entryState, isUnfinished, yearToDateThrough } from "#domain/workbook-months.ts";
import { type CountPriceGap, countPriceGap } from "./count-price-gap.ts";

/** What the headline says, before it is put into words: the same on the dashboard, in the review and in the report. */
export interface HeadlineFacts {
  readonly month: Month;
  readonly view: View;
  /** The last month counted year to date. */
  readonly through: Month;
  readonly fiscalYearStartMonth: number;
  readonly entry: EntryState;
  /** The month still lacks numbers: nothing is concluded from it. */
  readonly unfinished: boolean;
  readonly kgi: MetricFigures;
  /** To name what the steps refer to. */
  readonly metrics: readonly Metric[];
  /** The KGI's gap by count and price, and the metric that counts; null where the KGI is no amount or is not made of deals. */
  readonly gap: (CountPriceGap & { readonly metric: Metric }) | null;
  /** The step that holds the funnel back most; null when every stage is near its plan, or nothing can be said. */
  readonly bottleneck: HeadlineBottleneck | null;
}

/** A bottleneck as the headline names it. */
export interface HeadlineBottleneck {
  /** The deepest first; further ones when they are as deep. */
  readonly steps: readonly StepStanding[];
  /** The month from which the last stage feels it. */
  readonly hits: Month;
  /** The metric that counts the last stage. */
  readonly felt: string;
}

/**
 * The facts of the headline for a month, or for the fiscal year so far; null without a KGI.
 *
 * @example
 * headlineFacts({ goals: [], metrics: [] }, null, { month: "2025-09", view: "month" }) // => null
 */
export function headlineFacts(
  workbook: Workbook,
  engine: Engine,
  { month, view }: { month: Month; view: View },
): HeadlineFacts | null {
  const metric = keyGoalMetric(workbook);
  if (!metric) return null;
  const through = yearToDateThrough(workbook, engine, month);
  const entry = entryState(workbook, engine, month);
  const kgi = metricFigures(engine, metric, workbook, { month, view, through });
  const start = workbook.settings.fiscalYearStartMonth;
  const unfinished =
    view === "month"
      ? isUnfinished(workbook, engine, month)
      : through < fiscalYearStart(fiscalYearOf(month, start), start);
  return {
    month,
    view,
    through,
    fiscalYearStartMonth: start,
    entry,
    unfinished,
    kgi,
    metrics: workbook.metrics,
    bottleneck: unfinished ? null : kgiBottleneck(workbook, engine, { month, view }),
    gap: unfinished ? null : kgiGap(workbook, engine, kgi, view === "month" ? [month, month] : [null, through]),
  };
}

function kgiBottleneck(
  workbook: Workbook,
  engine: Engine,
  { month, view }: { month: Month; view: View },
): HeadlineBottleneck | null {
  const { bottleneck, calm } = funnelStanding(workbook, engine, { month, period: view });
  const felt = workbook.stages.at(-1)?.metric;
  if (!bottleneck || calm || felt === undefined) return null;
  return { steps: [bottleneck.step, ...bottleneck.rivals], hits: bottleneck.hits, felt };
}

/** Split only where the months of all four numbers are the same, so that the parts add up to the gap that is shown. */
function kgiGap(
  workbook: Workbook,
  engine: Engine,
  { metric, variance }: MetricFigures,
  [from, to]: readonly [Month | null, Month],
): HeadlineFacts["gap"] {
  const counted = deals(workbook, metric);
  if (!counted || variance.value === null) return null;
  const { fiscalYearStartMonth: start } = workbook.settings;
  const first = from ?? fiscalYearStart(fiscalYearOf(to, start), start);
  const months = (id: string, kind: SeriesKind) => engine.series({ metric: id, from: first, to, kind });
  const amounts = months(metric.id, "actual");
  const amountTargets = months(metric.id, "target");
  const counts = months(counted.id, "actual");
  const countTargets = months(counted.id, "target");
  const sums = { count: 0, countTarget: 0, amount: 0, amountTarget: 0 };
  for (const [index, { value: amount }] of amounts.entries()) {
    const amountTarget = amountTargets[index]?.value ?? null;
    if (amount === null || amountTarget === null) continue;
    const count = counts[index]?.value ?? null;
    const countTarget = countTargets[index]?.value ?? null;
    if (count === null || countTarget === null) return null;
    sums.count += count;
    sums.countTarget += countTarget;
    sums.amount += amount;
    sums.amountTarget += amountTarget;
  }
  const gap = countPriceGap(sums);
  return gap && { ...gap, metric: counted };
}

/** The metric that counts what an amount of money is earned by: the funnel's last stage. */
function deals({ stages, metrics }: Workbook, kgi: Metric): Metric | null {
  if (kgi.unit !== "currency" || kgi.aggregation === "last" || kgi.aggregation === "first") return null;
  const last = stages.at(-1)?.metric;
  return metrics.find(({ id, unit }) => id === last && id !== kgi.id && unit === "count") ?? null;
}
