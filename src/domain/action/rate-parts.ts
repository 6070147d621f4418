import type { FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Metric } from "#domain/workbook.ts";

/** The two counts of a rate. */
export interface RateParts {
  readonly happened: string;
  readonly tried: string;
}

/**
 * The counts above and below the line of a rate; null when it is not one count divided by another.
 *
 * @example
 * rateParts({ id: "r", unit: "percent", formula: "sql / mql" }, [{ id: "sql", unit: "count" }, { id: "mql", unit: "count" }]) // => { happened: "sql", tried: "mql" }
 * rateParts({ id: "r", unit: "percent", formula: null }, []) // => null
 */
export function rateParts(
  { unit, formula }: Pick<Metric, "unit" | "formula">,
  metrics: readonly Pick<Metric, "id" | "unit">[],
): RateParts | null {
  if (unit !== "percent" || formula === null) return null;
  const tree = parseFormula(formula);
  if (!tree.ok || tree.value.type !== "operation" || tree.value.operator !== "/") return null;
  const [happened, tried] = [countName(tree.value.left, metrics), countName(tree.value.right, metrics)];
  return happened === null || tried === null ? null : { happened, tried };
}

function countName(tree: FormulaTree, metrics: readonly Pick<Metric, "id" | "unit">[]): string | null {
  if (tree.type !== "reference") return null;
  const metric = metrics.find(({ id }) => id === tree.reference);
  return metric?.unit === "count" ? metric.id : null;
}
