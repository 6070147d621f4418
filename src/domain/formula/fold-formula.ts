import type { FormulaTree } from "./formula-tree.ts";

/**
 * A value for a formula from the values of its parts, leaves first, left to right.
 * Does not recurse: a sum of thousands of terms is a deep tree.
 *
 * @example
 * foldFormula({ type: "negation", operand: { type: "number", value: 2 } }, (node, parts) => 1 + parts.length) // => 2
 */
export function foldFormula<T>(tree: FormulaTree, combine: (node: FormulaTree, parts: readonly T[]) => T): T {
  const values: T[] = [];
  for (const node of formulaNodes(tree)) {
    const count = formulaParts(node).length;
    const parts = values.splice(values.length - count, count);
    values.push(combine(node, parts));
  }
  return values[0] as T;
}

/**
 * Every node of a formula, each after its parts (reverse Polish order).
 *
 * @example
 * formulaNodes({ type: "negation", operand: { type: "number", value: 2 } }).map((node) => node.type) // => ["number", "negation"]
 */
export function formulaNodes(tree: FormulaTree): FormulaTree[] {
  const waiting = [tree];
  const nodes: FormulaTree[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    for (const part of formulaParts(node)) waiting.push(part);
  }
  return nodes.toReversed();
}

/**
 * The parts a node is made of: operands or arguments; none for a number or a reference.
 *
 * @example
 * formulaParts({ type: "number", value: 2 }) // => []
 */
export function formulaParts(node: FormulaTree): readonly FormulaTree[] {
  switch (node.type) {
    case "number":
    case "reference":
      return [];
    case "negation":
      return [node.operand];
    case "operation":
      return [node.left, node.right];
    default:
      return node.arguments;
  }
}
