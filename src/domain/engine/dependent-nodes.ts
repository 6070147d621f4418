import type { GraphNode } from "./graph-node.ts";
import type { MetricGraph } from "./metric-graph.ts";

/** How far a change in one fiscal year reaches: that year's columns, those from it on, or all. */
export type Reach = "same-years" | "later-years" | "all-years";

export interface DependentNode {
  readonly node: GraphNode;
  readonly reach: Reach;
}

/**
 * Everything that has to be recomputed after a change of one node, in order, and for which years.
 *
 * @example
 * dependentNodes({ nodes: [], order: [], dependents: [[]] }, 0) // => []
 */
export function dependentNodes(
  { nodes, order, dependents }: Pick<MetricGraph, "nodes" | "order" | "dependents">,
  changed: number,
): readonly DependentNode[] {
  const reach = new Map<number, number>([[changed, 0]]);
  const waiting = [changed];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (const dependent of dependents[index] ?? []) {
      if (reach.has(dependent)) continue;
      reach.set(dependent, 0);
      waiting.push(dependent);
    }
  }
  const found: DependentNode[] = [];
  for (const index of reach.size === 1 ? [] : order) {
    const inherited = reach.get(index);
    const node = nodes[index];
    if (inherited === undefined || node === undefined) continue;
    const own = Math.max(inherited, REACHES.indexOf(ownReach(node)));
    for (const dependent of dependents[index] ?? []) {
      reach.set(dependent, Math.max(reach.get(dependent) ?? 0, own));
    }
    if (index !== changed) found.push({ node, reach: REACHES[own] as Reach });
  }
  return found;
}

const REACHES: readonly Reach[] = ["same-years", "later-years", "all-years"];

function ownReach({ source }: GraphNode): Reach {
  if (source.type !== "look-back" || source.lookBack.type === "ytd") return "same-years";
  const { lookBack } = source;
  if (lookBack.type !== "lag") return "later-years";
  return "fixed" in lookBack.steps && lookBack.steps.fixed >= 0 ? "later-years" : "all-years";
}
