import type { Dimension, Metric, SeriesKind, Workbook } from "#domain/workbook.ts";
import type { ImportPlan, SourcePlan } from "./import-plan.ts";
import { importedMetric } from "./imported-metric.ts";
import type { TableReading, TableSource } from "./table-reading.ts";

/** Where one source's values go, with everything its cells need. */
export interface Destination {
  readonly plan: SourcePlan;
  readonly metric: Metric;
  /** The metric is not in the workbook yet. */
  readonly added: boolean;
  readonly kind: SeriesKind;
  /** −12 for last year's values, which are actuals of the year before. */
  readonly shift: number;
}

export interface ImportDestinations {
  /** By source; null where it is left out, also for the actuals of a calculated metric. */
  readonly destinations: readonly (Destination | null)[];
  /** Metrics to add, and metrics that gain the table's dimension. */
  readonly metrics: readonly Metric[];
}

/** The metric of every source under a plan. Sources of one name that are new (its actuals and its targets) share one metric. */
export function importDestinations(
  reading: TableReading,
  plan: ImportPlan,
  workbook: Workbook,
  dimension: Dimension | null,
  /** Sources with values by member. */
  divided: ReadonlySet<number>,
): ImportDestinations {
  const known = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const touched = new Map<string, Metric>();
  const own = new Map<string, string>();

  function chosenId(source: TableSource, sourcePlan: SourcePlan, index: number): string | null {
    const { target } = sourcePlan;
    if (target.to === "skip") return null;
    const id = target.to === "new" ? own.get(source.name) : target.metric;
    const present = id === undefined ? undefined : (touched.get(id) ?? known.get(id));
    const taken = new Set([...known.keys(), ...touched.keys()]);
    const metric = present ?? importedMetric(source, sourcePlan, { taken, language: workbook.settings.language });
    if (target.to === "new") own.set(source.name, metric.id);
    const gains = divided.has(index) && dimension !== null && metric.dimension === null;
    const settled = gains ? { ...metric, dimension: dimension.id } : metric;
    if (settled !== known.get(metric.id)) touched.set(metric.id, settled);
    return metric.id;
  }

  const ids = plan.sources.map((each, index) => chosenId(reading.sources[index]!, each, index));
  const destinations = ids.map((id, index): Destination | null => {
    if (id === null) return null;
    const metric = touched.get(id) ?? known.get(id)!;
    const { kind: valueKind } = plan.sources[index]!;
    const kind = valueKind === "lastYear" ? "actual" : valueKind;
    if (metric.formula !== null && kind === "actual") return null;
    const shift = valueKind === "lastYear" ? -12 : 0;
    return { plan: plan.sources[index]!, metric, added: !known.has(id), kind, shift };
  });
  return { destinations, metrics: [...touched.values()] };
}
