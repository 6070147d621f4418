import type { Metric } from "./workbook.ts";

type Placed = Pick<Metric, "id" | "parent">;

/**
 * Whether a metric may be placed below another (or at the top, null): not below itself, nor below what hangs below it.
 *
 * @example
 * canMove([{ id: "leads", parent: "kgi" }, { id: "mql", parent: "leads" }], "leads", "mql") // => false
 * canMove([{ id: "leads", parent: "kgi" }, { id: "mql", parent: "leads" }], "mql", "kgi") // => true
 */
export function canMove(metrics: readonly Placed[], moved: string, parent: string | null): boolean {
  const parents = new Map(metrics.map((metric) => [metric.id, metric.parent]));
  const passed = new Set<string>();
  for (let above = parent; above !== null && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === moved) return false;
    passed.add(above);
  }
  return true;
}
