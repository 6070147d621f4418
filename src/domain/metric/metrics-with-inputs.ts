import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { CatalogueMetric } from "./catalogue-metric.ts";
import { catalogueMetric, metricCatalogue } from "./metric-catalogue.ts";

/**
 * The chosen standard metrics together with everything they are computed or weighted from, in the catalogue's order.
 * `formulas` replaces the catalogue's own, by id.
 *
 * @throws RangeError when the catalogue has no such metric.
 * @example
 * metricsWithInputs(["win_rate"]).map((metric) => metric.id) // => ["opportunities", "won_deals", "win_rate"]
 * metricsWithInputs(["arr"], { arr: "paying_users * 12" }).map((metric) => metric.id) // => ["arr", "paying_users"]
 */
export function metricsWithInputs(
  ids: readonly string[],
  formulas: Readonly<Record<string, string>> = {},
): readonly CatalogueMetric[] {
  const needed = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    const metric = catalogueMetric(id);
    if (!metric) throw new RangeError(`No metric in the catalogue: ${id}`);
    needed.add(id);
    waiting.push(...directInputs({ ...metric, formula: formulas[id] ?? metric.formula }));
  }
  return metricCatalogue.filter(({ id }) => needed.has(id));
}

function directInputs({ formula, weight }: CatalogueMetric): readonly string[] {
  const tree = formula === null ? null : parseFormula(formula);
  const references = tree?.ok ? formulaReferences(tree.value) : [];
  return weight === null ? references : [...references, weight];
}
