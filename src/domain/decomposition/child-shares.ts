import type { Engine } from "#domain/engine/engine.ts";
import type { CellAt } from "#domain/engine/explained-formula.ts";
import { explainedFormula } from "#domain/engine/explained-formula.ts";
import { parsePeriod, periodText } from "#domain/engine/period.ts";
import { formulaNodes } from "#domain/formula/fold-formula.ts";
import type { FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { productChain, referencesOf } from "#domain/kpi-tree-arithmetic.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import type { GapBase } from "./kgi-gap.ts";
import { MOST_FACTORS, shapleyShares } from "./shapley-shares.ts";

const LOOKING_BACK: ReadonlySet<string> = new Set(["previous", "lag", "lastYear", "ytd", "rolling"]);

/** What a child contributed to the move of its parent, in the parent's unit. */
export interface ChildShare {
  readonly metric: string;
  readonly share: number;
}

/** A parent's move and its children's shares in it, the largest first; they add up to the move. */
export interface ExplainedMove {
  readonly move: number;
  readonly shares: readonly ChildShare[];
}

/**
 * Which child explains a metric's move against its plan or last year (B3): an exact decomposition over what its formula
 * refers to, or over the rates and the count an entered metric is the product of. Null where it is neither, where a number
 * is missing, or with more than twelve parts.
 *
 * @example
 * childShares({ metrics: [{ id: "leads", parent: null, formula: null }], settings: { fiscalYearStartMonth: 4 } }, null, { metric: "leads", month: "2025-09", base: "plan" }) // => null
 */
export function childShares(
  { metrics, settings }: Pick<Workbook, "metrics" | "settings">,
  engine: Engine,
  { metric, month, base }: { readonly metric: string; readonly month: Month; readonly base: GapBase },
): ExplainedMove | null {
  const parent = metrics.find(({ id }) => id === metric);
  if (!parent) return null;
  const { fiscalYearStartMonth } = settings;
  const actual = (id: string, period: string) => engine.value({ metric: id, period });
  const compared = (id: string, period: Month) =>
    base === "plan"
      ? engine.value({ metric: id, period, kind: "target" })
      : engine.value({ metric: id, period: addMonths(period, -12) });
  const parts = partsOf(parent, metrics);
  if (parts.length === 0 || parts.length > MOST_FACTORS) return null;
  const tree = parent.formula === null ? null : parseFormula(parent.formula);
  if (tree && (!tree.ok || looksBack(tree.value))) return null;
  const valueOf = (changed: ReadonlySet<string>): number | null => {
    const at = (id: string) => (changed.has(id) ? actual(id, month) : compared(id, month)).value;
    if (!tree?.ok) return parts.reduce<number | null>((all, id) => (all === null ? null : timesKnown(all, at(id))), 1);
    const cellAt: CellAt = (id, period) => {
      const value = periodText(period, fiscalYearStartMonth) === month ? at(id) : null;
      return value === null ? { value: null, reason: "missing" } : { value, reason: null };
    };
    return explainedFormula(tree.value, parsePeriod(month, fiscalYearStartMonth), cellAt).cell.value;
  };
  const before = valueOf(new Set());
  const after = valueOf(new Set(parts));
  if (before === null || after === null) return null;
  const shares = shapleyShares(
    parts.map(() => 0),
    parts.map(() => 1),
    (flags) => valueOf(new Set(parts.filter((_, index) => flags[index] === 1))),
  );
  return (
    shares && {
      move: after - before,
      shares: parts
        .map((id, index) => ({ metric: id, share: shares[index]! }))
        .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    }
  );
}

function partsOf(parent: Metric, metrics: readonly Metric[]): readonly string[] {
  if (parent.formula !== null) return [...new Set(referencesOf(parent))];
  const children = metrics.filter((metric) => metric.parent === parent.id);
  return productChain(parent, children, metrics)?.factors ?? [];
}

/** Formulas over other periods compare more than two moments. */
function looksBack(tree: FormulaTree): boolean {
  return formulaNodes(tree).some((node) => node.type === "call" && LOOKING_BACK.has(node.function));
}

function timesKnown(product: number, factor: number | null): number | null {
  return factor === null ? null : product * factor;
}
