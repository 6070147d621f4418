import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import type { Language, Metric, Unit } from "#domain/workbook.ts";
import { freeId, type SourcePlan, slug } from "./import-plan.ts";
import { isAverageName } from "./named-unit.ts";
import type { TableSource } from "./table-reading.ts";

/** How a unit adds up over months when nothing else is known: counts and money are summed, everything else is averaged. */
const summed: ReadonlySet<Unit> = new Set(["count", "currency", "mass"]);

/**
 * The metric that a table brings along: a standard one, or the workbook's own under the table's name. Always an input: a
 * standard formula (開封率) whose parts the table does not hold is kept as typed, averaged over months.
 */
export function importedMetric(
  source: TableSource,
  { target, unit, kind }: SourcePlan,
  { taken, language }: { readonly taken: ReadonlySet<string>; readonly language: Language },
): Metric {
  if (target.to === "catalogue") {
    const standard = metricFromCatalogue(target.metric, {}, language);
    if (standard.formula === null) return standard;
    const typed = { formula: null, aggregation: "mean", across: null, weight: null } as const;
    return { ...standard, ...typed, role: "input" };
  }
  const adds = summed.has(unit) && !isAverageName(source.name);
  return {
    id: freeId(slug(source.name) ?? "metric", taken),
    name: source.name,
    nameEn: source.name,
    unit,
    decimals: unit === "percent" || (source.fractions && unit !== "currency") ? 1 : 0,
    direction: kind === "target" ? "up" : "none",
    aggregation: adds ? "sum" : "mean",
    across: null,
    weight: null,
    formula: null,
    blankAsZero: false,
    dimension: null,
    role: "input",
    parent: null,
    stage: null,
    tactic: null,
    importance: 1,
    definition: "",
    source: "",
    owner: "",
    cadence: "monthly",
    targetType: kind === "target" ? "atLeast" : "none",
  };
}
