import { type KpiTree, type KpiTreeNode, treeNodes } from "./kpi-tree.ts";

/** Where a node is put among its siblings: directly before or after one of them. */
export interface SiblingPlace {
  readonly sibling: string;
  readonly side: "before" | "after";
}

/**
 * The place one further up (-1) or down (1) among the siblings; null at the end of the row, and for what stands alone.
 *
 * @example
 * neighbouringPlace({ roots: [{ metric: { id: "kgi" }, children: [{ metric: { id: "a" }, children: [] }, { metric: { id: "b" }, children: [] }] }], unconnected: [] }, "b", -1) // => { sibling: "a", side: "before" }
 * neighbouringPlace({ roots: [{ metric: { id: "kgi" }, children: [{ metric: { id: "a" }, children: [] }] }], unconnected: [] }, "a", 1) // => null
 */
export function neighbouringPlace(tree: KpiTree, id: string, step: -1 | 1): SiblingPlace | null {
  const siblings = siblingsOf(tree, id);
  const place = siblings.findIndex(({ metric }) => metric.id === id);
  const next = place < 0 ? undefined : siblings[place + step];
  return next ? { sibling: next.metric.id, side: step < 0 ? "before" : "after" } : null;
}

/**
 * The nodes below the same parent, in their order; for what is not connected, all that is not.
 *
 * @example
 * siblingsOf({ roots: [{ metric: { id: "kgi" }, children: [] }], unconnected: [] }, "kgi") // => []
 */
export function siblingsOf({ roots, unconnected }: KpiTree, id: string): readonly KpiTreeNode[] {
  if (unconnected.some(({ metric }) => metric.id === id)) return unconnected;
  const parents = [...roots, ...unconnected].flatMap(treeNodes);
  return parents.find(({ children }) => children.some(({ metric }) => metric.id === id))?.children ?? [];
}
