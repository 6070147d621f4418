import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Metric } from "#domain/workbook.ts";

/**
 * The metrics that a metric's formula is computed from; none for what is entered.
 *
 * @example
 * metricInputs({ formula: "won_deals / opportunities" }) // => ["won_deals", "opportunities"]
 * metricInputs({ formula: null }) // => []
 */
export function metricInputs({ formula }: Pick<Metric, "formula">): readonly string[] {
  const tree = formula === null ? null : parseFormula(formula);
  return tree?.ok ? formulaReferences(tree.value) : [];
}
