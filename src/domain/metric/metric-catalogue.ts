import { awarenessMetrics } from "#domain/metric/catalogue/awareness.ts";
import { closingMetrics } from "#domain/metric/catalogue/closing.ts";
import { goalMetrics } from "#domain/metric/catalogue/goals.ts";
import { interestMetrics } from "#domain/metric/catalogue/interest.ts";
import { manufacturingMetrics } from "#domain/metric/catalogue/manufacturing.ts";
import { nurturingMetrics } from "#domain/metric/catalogue/nurturing.ts";
import { qualificationMetrics } from "#domain/metric/catalogue/qualification.ts";
import { saasMetrics } from "#domain/metric/catalogue/saas.ts";
import type { Language, Metric } from "#domain/workbook.ts";
import type { CatalogueMetric } from "./catalogue-metric.ts";

/** Every standard metric, by group in the order of the customer's journey. */
export const metricCatalogue: readonly CatalogueMetric[] = [
  ...goalMetrics,
  ...awarenessMetrics,
  ...interestMetrics,
  ...nurturingMetrics,
  ...qualificationMetrics,
  ...closingMetrics,
  ...saasMetrics,
  ...manufacturingMetrics,
];

const metricById: ReadonlyMap<string, CatalogueMetric> = new Map(metricCatalogue.map((metric) => [metric.id, metric]));

/**
 * The standard metric with an id, or null where the catalogue has none (a workbook's own metric).
 *
 * @example
 * catalogueMetric("cac")?.formula // => "(marketing_cost + sales_cost) / new_customers"
 * catalogueMetric("my_own") // => null
 */
export function catalogueMetric(id: string): CatalogueMetric | null {
  return metricById.get(id) ?? null;
}

/**
 * A workbook's metric made from the catalogue: a KPI where it is a formula, else an input, until told otherwise.
 * Definition and source are written in the workbook's language, for the person to adapt.
 *
 * @throws RangeError when the catalogue has no such metric.
 * @example
 * metricFromCatalogue("leads").name // => "リード獲得数"
 * metricFromCatalogue("leads", { role: "kpi", importance: 2 }).importance // => 2
 * metricFromCatalogue("leads", {}, "en").source // => "Marketing automation"
 */
export function metricFromCatalogue(id: string, overrides: Partial<Metric> = {}, language: Language = "ja"): Metric {
  const standard = metricById.get(id);
  if (!standard) throw new RangeError(`No metric in the catalogue: ${id}`);
  return {
    id,
    name: standard.name,
    nameEn: standard.nameEn,
    unit: standard.unit,
    decimals: standard.decimals,
    direction: standard.direction,
    aggregation: standard.aggregation,
    across: standard.across,
    weight: standard.weight,
    formula: standard.formula,
    blankAsZero: false,
    dimension: null,
    role: standard.formula === null ? "input" : "kpi",
    parent: null,
    stage: null,
    tactic: standard.tactic,
    importance: 1,
    definition: standard.definition[language],
    source: standard.source[language],
    owner: "",
    cadence: "monthly",
    targetType: standard.targetType,
    aliases: standard.aliases,
    ...overrides,
  };
}
