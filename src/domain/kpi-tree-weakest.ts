import type { KpiTreeNode } from "./kpi-tree.ts";
import type { TargetStatus } from "./target-status.ts";

/** How a node stands, as far as the weakest path is concerned. */
export interface NodeStanding {
  readonly status: TargetStatus;
  readonly attainment: number | null;
}

/**
 * The weakest path (最も弱い経路) from the top: at each node on to the child with the lowest attainment, as long as that child
 * misses its target. Ids from the top down; empty when the top reaches its target or none below it falls short.
 *
 * @example
 * weakestPath({ metric: { id: "kgi" }, children: [{ metric: { id: "won" }, children: [] }] }, (id) => ({ status: "bad", attainment: 0.8 })) // => ["kgi", "won"]
 * weakestPath({ metric: { id: "kgi" }, children: [] }, () => ({ status: "bad", attainment: 0.8 })) // => []
 */
export function weakestPath(root: KpiTreeNode, standing: (id: string) => NodeStanding): readonly string[] {
  if (standing(root.metric.id).status === "good") return [];
  const path = [root.metric.id];
  for (let next = weakestChild(root, standing); next !== null; next = weakestChild(next, standing))
    path.push(next.metric.id);
  return path.length > 1 ? path : [];
}

/**
 * The path from the top down to the first of some metrics that stands in the tree; empty when none does.
 *
 * @example
 * pathTo({ metric: { id: "kgi" }, children: [{ metric: { id: "won" }, children: [] }] }, ["rate", "won"]) // => ["kgi", "won"]
 */
export function pathTo(root: KpiTreeNode, wanted: readonly string[]): readonly string[] {
  for (const id of wanted) {
    const path = pathBelow(root, id);
    if (path) return path;
  }
  return [];
}

function pathBelow({ metric, children }: KpiTreeNode, id: string): readonly string[] | null {
  if (metric.id === id) return [id];
  for (const child of children) {
    const path = pathBelow(child, id);
    if (path) return [metric.id, ...path];
  }
  return null;
}

function weakestChild({ children }: KpiTreeNode, standing: (id: string) => NodeStanding): KpiTreeNode | null {
  let weakest: KpiTreeNode | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const child of children) {
    const { status, attainment } = standing(child.metric.id);
    if ((status !== "warn" && status !== "bad") || attainment === null || attainment >= lowest) continue;
    [weakest, lowest] = [child, attainment];
  }
  return weakest;
}
