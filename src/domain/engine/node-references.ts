import type { GraphNode } from "./graph-node.ts";

/**
 * The nodes a node's formula refers to.
 *
 * @example
 * references({ source: { type: "look-back", lookBack: { type: "lag", of: 3, steps: { node: 5 } } } }) // => [3, 5]
 */
export function references({ source }: Pick<GraphNode, "source">): number[] {
  if (source.type === "formula") {
    return source.instructions.flatMap((step) => (step.type === "node" ? [step.node] : []));
  }
  if (source.type !== "look-back") return [];
  const { lookBack } = source;
  const steps = "steps" in lookBack && "node" in lookBack.steps ? [lookBack.steps.node] : [];
  return [lookBack.of, ...steps];
}
