import type { Metric } from "#domain/workbook.ts";

/** 1次KPI, 2次KPI, and those without a path to the KGI. */
export type Tier = "primary" | "secondary" | "unconnected";

export interface KpiGroup {
  readonly tier: Tier;
  readonly metrics: readonly Metric[];
}

/** The KPIs by their place in the tree below the KGI; within a group in the workbook's own order, which is the funnel's. */
export function kpiGroups(metrics: readonly Metric[], kgi: string | null): readonly KpiGroup[] {
  const parents = new Map(metrics.map(({ id, parent }) => [id, parent]));
  const kpis = metrics.filter(({ id, role }) => id !== kgi && role !== "input");
  const tiers: readonly Tier[] = ["primary", "secondary", "unconnected"];
  return tiers
    .map((tier) => ({ tier, metrics: kpis.filter(({ id }) => tierOf(id, parents, kgi) === tier) }))
    .filter((group) => group.metrics.length > 0);
}

function tierOf(id: string, parents: ReadonlyMap<string, string | null>, kgi: string | null): Tier {
  const seen = new Set([id]);
  let depth = 1;
  for (let above = parents.get(id) ?? null; above !== null && !seen.has(above); above = parents.get(above) ?? null) {
    if (above === kgi) return depth === 1 ? "primary" : "secondary";
    seen.add(above);
    depth += 1;
  }
  return "unconnected";
}
