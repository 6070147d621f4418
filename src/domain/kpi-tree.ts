import { keyGoalMetric } from "./key-goal-metric.ts";
import { arithmeticChildren } from "./kpi-tree-arithmetic.ts";
import type { Metric, Workbook } from "./workbook.ts";

/** How a node stands to the one above: the parent is computed from it, or it is only believed to help. */
export type TreeLink = "arithmetic" | "influence";

/** A metric in the KPI tree (KPIツリー) with everything below it. */
export interface KpiTreeNode {
  readonly metric: Metric;
  /** 0 at the top. */
  readonly depth: number;
  /** Null at the top. */
  readonly link: TreeLink | null;
  readonly children: readonly KpiTreeNode[];
}

/** The trees below the KGIs, the workbook's own first, and what hangs below none of them. */
export interface KpiTree {
  readonly roots: readonly KpiTreeNode[];
  readonly unconnected: readonly KpiTreeNode[];
}

/**
 * The KPI tree of a workbook, siblings in the workbook's own order, which is the funnel's. Inputs without a place in the
 * tree are left out.
 *
 * @example
 * kpiTree({ goals: [], metrics: [{ id: "kgi", role: "kgi", parent: null, formula: "won" }, { id: "won", role: "kpi", parent: "kgi", formula: null }] }).roots[0].children[0].link // => "arithmetic"
 * kpiTree({ goals: [], metrics: [{ id: "followers", role: "kpi", parent: null, formula: null }] }).unconnected.length // => 1
 */
export function kpiTree(workbook: Pick<Workbook, "goals" | "metrics">): KpiTree {
  const { metrics } = workbook;
  const top = keyGoalMetric(workbook);
  const ids = new Set(metrics.map(({ id }) => id));
  const below = new Map<string, Metric[]>();
  for (const metric of metrics) {
    if (metric.parent === null || metric.id === top?.id || !ids.has(metric.parent)) continue;
    const siblings = below.get(metric.parent);
    if (siblings) siblings.push(metric);
    else below.set(metric.parent, [metric]);
  }
  const placed = new Set<string>();
  const node = (metric: Metric, depth: number, link: TreeLink | null): KpiTreeNode => {
    placed.add(metric.id);
    const children = (below.get(metric.id) ?? []).filter(({ id }) => !placed.has(id));
    const computed = arithmeticChildren(metric, children, metrics);
    return {
      metric,
      depth,
      link,
      children: children.map((child) => node(child, depth + 1, computed.has(child.id) ? "arithmetic" : "influence")),
    };
  };
  const others = metrics.filter(({ id, role, parent }) => role === "kgi" && id !== top?.id && parent === null);
  const roots = [...(top ? [top] : []), ...others].map((metric) => node(metric, 0, null));
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const unconnected: KpiTreeNode[] = [];
  for (const metric of metrics) {
    if (metric.role === "input" || placed.has(metric.id)) continue;
    unconnected.push(node(highest(metric, byId), 0, null));
  }
  return { roots, unconnected };
}

/** The topmost metric above one; in a circle, the last before it closes. */
function highest(metric: Metric, byId: ReadonlyMap<string, Metric>): Metric {
  const passed = new Set<string>();
  let top = metric;
  for (let above = byId.get(top.parent ?? ""); above && !passed.has(above.id); above = byId.get(top.parent ?? "")) {
    passed.add(above.id);
    top = above;
  }
  return top;
}

/**
 * A node and all below it, from the top down, siblings in their order.
 *
 * @example
 * treeNodes({ metric: { id: "kgi" }, children: [{ metric: { id: "won" }, children: [] }] }).map((node) => node.metric.id) // => ["kgi", "won"]
 */
export function treeNodes(root: KpiTreeNode): readonly KpiTreeNode[] {
  return [root, ...root.children.flatMap(treeNodes)];
}
