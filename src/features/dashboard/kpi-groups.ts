import type { Engine } from "#domain/engine/engine.ts";
import { type KpiTier, kpiTiers } from "#domain/kpi-tier.ts";
import { kpiTree } from "#domain/kpi-tree.ts";
import { type MetricFigures, metricFigures } from "#domain/metric-figures.ts";
import { isTeamKpi } from "#domain/team-kpis.ts";
import type { DashboardKpis, Workbook } from "#domain/workbook.ts";
import { yearToDateThrough } from "#domain/workbook-months.ts";
import type { DashboardFigures } from "./dashboard-figures.ts";

/** 1次KPI, 2次KPI, and those without a path to the KGI. */
export type Tier = "primary" | "secondary" | "unconnected";

export interface KpiGroup {
  readonly tier: Tier;
  readonly rows: readonly MetricFigures[];
}

const TIERS: readonly Tier[] = ["primary", "secondary", "unconnected"];

function groupOf(tier: KpiTier): Tier {
  return tier === "secondary" || tier === "unconnected" ? tier : "primary";
}

/**
 * The KPIs of a view with their numbers, by their place in the tree below the KGI, what the KGI is made of among the first;
 * within a group in the workbook's own order, which is the funnel's.
 */
export function kpiGroups(
  workbook: Workbook,
  engine: Engine,
  { month, view, kgi }: Pick<DashboardFigures, "month" | "view" | "kgi">,
  kpis: DashboardKpis = "all",
): readonly KpiGroup[] {
  const through = yearToDateThrough(workbook, engine, month);
  const tiers = kpiTiers(kpiTree(workbook));
  const tierOf = (id: string): KpiTier => tiers.get(id) ?? "unconnected";
  const shown = workbook.metrics.filter(
    (metric) =>
      metric.id !== kgi?.metric.id &&
      metric.role !== "input" &&
      isTeamKpi(metric, tierOf(metric.id), workbook.stages, kpis),
  );
  return TIERS.map((tier) => ({
    tier,
    rows: shown
      .filter(({ id }) => groupOf(tierOf(id)) === tier)
      .map((metric) => metricFigures(engine, metric, workbook, { month, view, through })),
  })).filter(({ rows }) => rows.length > 0);
}
