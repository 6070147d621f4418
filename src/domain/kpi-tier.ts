import { type KpiTree, type KpiTreeNode, treeNodes } from "./kpi-tree.ts";

/** What a metric is by its place: the KGI, what it is made of (KGIの構成), 1次KPI, 2次KPI, or without a way to the KGI. */
export type KpiTier = "kgi" | "composition" | "primary" | "secondary" | "unconnected";

/**
 * The tier of every metric in the tree, by id. Where the KGI is computed from everything directly below it, that level is its
 * composition and the KPIs begin one level further down; otherwise they begin directly below the KGI.
 *
 * @example
 * kpiTiers({ roots: [{ metric: { id: "kgi" }, depth: 0, children: [{ metric: { id: "leads" }, depth: 1, link: "influence", children: [] }] }], unconnected: [] }) // => new Map([["kgi", "kgi"], ["leads", "primary"]])
 */
export function kpiTiers({ roots, unconnected }: KpiTree): ReadonlyMap<string, KpiTier> {
  const tiers = new Map<string, KpiTier>();
  for (const root of roots) {
    const composed = isComposed(root);
    for (const { metric, depth } of treeNodes(root)) tiers.set(metric.id, tierAt(depth, composed));
  }
  for (const { metric } of unconnected.flatMap(treeNodes)) tiers.set(metric.id, "unconnected");
  return tiers;
}

/**
 * Whether a KGI's first level is its composition: all of it computed, and something below it.
 *
 * @example
 * isComposed({ children: [{ link: "arithmetic", children: [] }] }) // => false
 * isComposed({ children: [{ link: "arithmetic", children: [{}] }, { link: "arithmetic", children: [] }] }) // => true
 */
export function isComposed({ children }: KpiTreeNode): boolean {
  return children.every(({ link }) => link === "arithmetic") && children.some((child) => child.children.length > 0);
}

function tierAt(depth: number, composed: boolean): KpiTier {
  if (depth === 0) return "kgi";
  if (composed && depth === 1) return "composition";
  return depth === (composed ? 2 : 1) ? "primary" : "secondary";
}
