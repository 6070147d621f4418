import { fault, ok, type Result } from "#domain/result.ts";
import { foldFormula } from "./fold-formula.ts";
import type { FormulaFault } from "./formula-fault.ts";
import type { FormulaTree } from "./formula-tree.ts";

/** The id a reference stands for; null when no metric has that id or name, "several" ids when more than one has. */
export type FormulaIdentity = string | null | { readonly several: readonly string[] };

/**
 * The formula with every name replaced by a metric id, or the first name that stands for no metric or for several.
 *
 * @example
 * resolveFormula({ type: "reference", reference: "リード", position: 0 }, () => null) // => { ok: false, error: { code: "unknown-name", position: 0, text: "リード" } }
 */
export function resolveFormula(
  tree: FormulaTree,
  lookup: (reference: string) => FormulaIdentity,
): Result<FormulaTree, FormulaFault> {
  let first: FormulaFault | null = null;
  const resolved = foldFormula<FormulaTree>(tree, (node, parts) => {
    switch (node.type) {
      case "number":
        return node;
      case "reference": {
        const found = lookup(node.reference);
        if (typeof found === "string") return { ...node, reference: found };
        first ??= {
          code: found === null ? "unknown-name" : "ambiguous-name",
          position: node.position,
          text: node.reference,
        };
        return node;
      }
      case "negation":
        return { ...node, operand: parts[0] as FormulaTree };
      case "operation":
        return { ...node, left: parts[0] as FormulaTree, right: parts[1] as FormulaTree };
      default:
        return { ...node, arguments: parts };
    }
  });
  return first === null ? ok(resolved) : fault(first);
}
