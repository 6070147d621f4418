import { kpiTiers } from "#domain/kpi-tier.ts";
import { kpiTree } from "#domain/kpi-tree.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";

/** 1次KPI, 2次KPI, and those without a path to the KGI. */
export type Tier = "primary" | "secondary" | "unconnected";

export interface KpiGroup {
  readonly tier: Tier;
  readonly metrics: readonly Metric[];
}

const TIERS: readonly Tier[] = ["primary", "secondary", "unconnected"];

/**
 * The KPIs by their place in the tree below the KGI, what the KGI is made of among the first; within a group in the
 * workbook's own order, which is the funnel's.
 */
export function kpiGroups(workbook: Pick<Workbook, "goals" | "metrics">, kgi: string | null): readonly KpiGroup[] {
  const tiers = kpiTiers(kpiTree(workbook));
  const tierOf = (id: string): Tier => {
    const tier = tiers.get(id) ?? "unconnected";
    return tier === "secondary" || tier === "unconnected" ? tier : "primary";
  };
  const kpis = workbook.metrics.filter(({ id, role }) => id !== kgi && role !== "input");
  return TIERS.map((tier) => ({ tier, metrics: kpis.filter(({ id }) => tierOf(id) === tier) })).filter(
    ({ metrics }) => metrics.length > 0,
  );
}
