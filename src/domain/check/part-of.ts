import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Metric } from "#domain/workbook.ts";

/** A rate of a part in a whole, both counted: it cannot exceed 1. */
export interface PartOfWhole {
  readonly part: Metric;
  readonly whole: Metric;
}

/**
 * The part and the whole of a rate written as one count divided by another; null for every other metric.
 *
 * @example
 * partOf({ unit: "percent", formula: "won / deals" }, new Map([["won", { id: "won", unit: "count" }], ["deals", { id: "deals", unit: "count" }]])).whole.id // => "deals"
 * partOf({ unit: "percent", formula: null }, new Map()) // => null
 */
export function partOf(
  { unit, formula }: Pick<Metric, "unit" | "formula">,
  metrics: ReadonlyMap<string, Metric>,
): PartOfWhole | null {
  if (unit !== "percent" || formula === null) return null;
  const parsed = parseFormula(formula);
  if (!parsed.ok || parsed.value.type !== "operation" || parsed.value.operator !== "/") return null;
  const { left, right } = parsed.value;
  if (left.type !== "reference" || right.type !== "reference") return null;
  const [part, whole] = [metrics.get(left.reference), metrics.get(right.reference)];
  return part?.unit === "count" && whole?.unit === "count" ? { part, whole } : null;
}
