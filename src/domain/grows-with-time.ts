import { foldFormula } from "./formula/fold-formula.ts";
import { parseFormula } from "./formula/parse-formula.ts";
import type { Metric } from "./workbook.ts";

type Counted = Pick<Metric, "id" | "aggregation" | "formula">;

/**
 * Whether a metric's value is larger the longer the period, so that six months of it say nothing against a target for one:
 * a flow (leads), or a formula in which flows stand over a stock (churned customers ÷ opening customers). Flows over flows
 * (cost per lead) and stocks do not grow. A formula that adds a flow to a stock (NRR) counts as growing.
 *
 * @example
 * growsWithTime({ id: "churn", aggregation: "formula", formula: "churned / opening" }, [{ id: "churned", aggregation: "sum", formula: null }, { id: "opening", aggregation: "first", formula: null }]) // => true
 * growsWithTime({ id: "cpl", aggregation: "formula", formula: "cost / leads" }, [{ id: "cost", aggregation: "sum", formula: null }, { id: "leads", aggregation: "sum", formula: null }]) // => false
 */
export function growsWithTime(metric: Counted, metrics: readonly Counted[]): boolean {
  return powerOfTime(metric, new Map(metrics.map((each) => [each.id, each])), new Set()) !== 0;
}

/** How a value goes with the length of the period: 1 for flows, 0 for stocks and averages, NaN for a mixture. */
function powerOfTime(metric: Counted, byId: ReadonlyMap<string, Counted>, above: ReadonlySet<string>): number {
  if (metric.aggregation === "sum") return 1;
  if (metric.aggregation !== "formula" || metric.formula === null || above.has(metric.id)) return 0;
  const tree = parseFormula(metric.formula);
  if (!tree.ok) return 0;
  const below = new Set([...above, metric.id]);
  return (
    foldFormula<number | null>(tree.value, (node, parts) => {
      const [left = null, right = null] = parts;
      if (node.type === "number") return null;
      if (node.type === "reference") {
        const referred = byId.get(node.reference);
        return referred ? powerOfTime(referred, byId, below) : 0;
      }
      if (node.type === "negation") return left;
      if (node.type !== "operation") return alike(parts);
      if (node.operator === "*") return (left ?? 0) + (right ?? 0);
      if (node.operator === "/") return (left ?? 0) - (right ?? 0);
      return node.operator === "+" || node.operator === "-" ? alike(parts) : 0;
    }) ?? 0
  );
}

/** Numbers written in a formula go with anything. */
function alike(powers: readonly (number | null)[]): number | null {
  const known = powers.filter((power) => power !== null);
  const [first = null] = known;
  return known.every((power) => power === first) ? first : Number.NaN;
}
