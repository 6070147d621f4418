import { formulaNodes } from "./fold-formula.ts";
import type { FormulaTree } from "./formula-tree.ts";

/**
 * What a formula refers to, each once, in the order of the text: metric ids, or names as typed.
 *
 * @example
 * formulaReferences({ type: "reference", reference: "leads", position: 0 }) // => ["leads"]
 */
export function formulaReferences(tree: FormulaTree): string[] {
  const references = new Set<string>();
  for (const node of formulaNodes(tree)) if (node.type === "reference") references.add(node.reference);
  return [...references];
}
