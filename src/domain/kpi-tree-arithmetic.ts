import { foldFormula } from "./formula/fold-formula.ts";
import { formulaReferences } from "./formula/formula-references.ts";
import type { FormulaTree } from "./formula/formula-tree.ts";
import { parseFormula } from "./formula/parse-formula.ts";
import type { Metric } from "./workbook.ts";

type Computed = Pick<Metric, "id" | "formula">;

/**
 * The children from which a metric is computed (計算で決まる), by id: those its formula refers to. A metric that is entered is,
 * by the definition of its rates, also the product of them and of the count they start from; see `productChain`. The counts in
 * between are part of that product too.
 *
 * @example
 * arithmeticChildren({ id: "mql", formula: null }, [{ id: "leads", formula: null }, { id: "mql_rate", formula: "mql / leads" }, { id: "email_opens", formula: null }], []) // => new Set(["mql_rate", "leads"])
 * arithmeticChildren({ id: "revenue", formula: "won * price" }, [{ id: "won", formula: null }], []) // => new Set(["won"])
 */
export function arithmeticChildren(
  parent: Computed,
  children: readonly Computed[],
  metrics: readonly Computed[],
): ReadonlySet<string> {
  if (parent.formula === null) {
    const chain = productChain(parent, children, metrics);
    const above = chain?.counts.slice(1) ?? [];
    return new Set([...(chain?.factors ?? []), ...children.map(({ id }) => id).filter((id) => above.includes(id))]);
  }
  const references = new Set(referencesOf(parent));
  return new Set(children.map(({ id }) => id).filter((id) => references.has(id)));
}

/** An entered count as a product: `factors` are rates from the nearest to the farthest, then the count they start from. */
export interface ProductChain {
  readonly factors: readonly string[];
  /** The counts on the way, the product itself first: what each rate has above its line. */
  readonly counts: readonly string[];
}

/**
 * An entered metric as the product of its children, where their formulas are its own chain of rates:
 *
 *     MQL = (MQL ÷ leads) × (leads ÷ visitors) × visitors
 *
 * The chain goes as far as there are rates and ends in a child; null when it does not, or passes through a count that is
 * itself computed.
 *
 * @example
 * productChain({ id: "mql", formula: null }, [{ id: "leads", formula: null }, { id: "mql_rate", formula: "mql / leads" }], []) // => { factors: ["mql_rate", "leads"], counts: ["mql"] }
 * productChain({ id: "mql", formula: null }, [{ id: "leads", formula: null }], []) // => null
 */
export function productChain(
  parent: Computed,
  children: readonly Computed[],
  metrics: readonly Computed[],
): ProductChain | null {
  if (parent.formula !== null) return null;
  const byId = new Map([...metrics, ...children].map((metric) => [metric.id, metric]));
  const childIds = new Set(children.map(({ id }) => id));
  const rates = new Map(
    children.flatMap(({ id, formula }) => {
      const quotient = quotientOf(formula);
      return quotient ? [[quotient.numerator, { id, denominator: quotient.denominator }] as const] : [];
    }),
  );
  const factors: string[] = [];
  const counts: string[] = [];
  let longest: ProductChain | null = null;
  let current = parent.id;
  while (!counts.includes(current) && (byId.get(current)?.formula ?? null) === null) {
    const rate = rates.get(current);
    if (!rate) break;
    factors.push(rate.id);
    counts.push(current);
    current = rate.denominator;
    if (childIds.has(current)) longest = { factors: [...factors, current], counts: [...counts] };
  }
  return longest;
}

/**
 * The two metrics of a formula that is one divided by the other; null for any other formula.
 *
 * @example
 * quotientOf("mql / leads") // => { numerator: "mql", denominator: "leads" }
 * quotientOf("mql / leads * 2") // => null
 */
export function quotientOf(
  formula: string | null,
): { readonly numerator: string; readonly denominator: string } | null {
  const tree = treeOf(formula);
  if (tree?.type !== "operation" || tree.operator !== "/") return null;
  const { left, right } = tree;
  if (left.type !== "reference" || right.type !== "reference") return null;
  return { numerator: left.reference, denominator: right.reference };
}

/**
 * The metrics a metric's formula refers to; none for an input.
 *
 * @example
 * referencesOf({ id: "cpl", formula: "cost / leads" }) // => ["cost", "leads"]
 */
export function referencesOf({ formula }: Computed): readonly string[] {
  const tree = treeOf(formula);
  return tree ? formulaReferences(tree) : [];
}

/**
 * The sign that joins the arithmetic children of a metric: × when all are multiplied, + when all are added; null for
 * anything less plain.
 *
 * @example
 * joiningSign({ id: "revenue", formula: "won * price" }) // => "×"
 * joiningSign({ id: "revenue", formula: "new + repeat" }) // => "+"
 * joiningSign({ id: "cpl", formula: "cost / leads" }) // => "÷"
 * joiningSign({ id: "x", formula: "(a + b) * c" }) // => null
 * joiningSign({ id: "mql", formula: null }) // => "×"
 */
export function joiningSign({ formula }: Computed): "×" | "+" | "÷" | null {
  if (formula === null) return "×";
  const tree = treeOf(formula);
  const signs = tree ? foldFormula<ReadonlySet<string>>(tree, signsOf) : new Set<string>();
  const [only] = signs;
  if (signs.size !== 1) return null;
  return only === "*" ? "×" : only === "+" ? "+" : only === "/" ? "÷" : null;
}

function signsOf(node: FormulaTree, parts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const own = node.type === "operation" ? [node.operator] : node.type === "call" ? ["call"] : [];
  return new Set([...own, ...(node.type === "negation" ? ["-"] : []), ...parts.flatMap((part) => [...part])]);
}

function treeOf(formula: string | null): FormulaTree | null {
  const tree = formula === null ? null : parseFormula(formula);
  return tree?.ok ? tree.value : null;
}
