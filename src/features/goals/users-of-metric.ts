import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";

/** The metrics whose formula or weight needs this one. */
export function usersOfMetric({ metrics }: Workbook, id: string): readonly Metric[] {
  return metrics.filter((metric) => {
    if (metric.weight === id) return true;
    const tree = metric.formula === null ? null : parseFormula(metric.formula);
    return tree?.ok === true && formulaReferences(tree.value).includes(id);
  });
}
