import type { KpiTier } from "./kpi-tier.ts";
import { quotientOf } from "./kpi-tree-arithmetic.ts";
import type { DashboardKpis, Metric, Stage } from "./workbook.ts";

/**
 * Whether a KPI belongs to a view. Sales begins where marketing hands over: at the stage of MQL, or half-way down the funnel
 * where there is none. What counts a stage above that, or is a rate of one, is marketing's, and so are the KPIs further down
 * the tree (2次KPI); what is handed over, and its rate, is both teams'.
 *
 * @example
 * isTeamKpi({ id: "leads", formula: null }, "primary", [{ metric: "leads" }, { metric: "mql" }], "sales") // => false
 * isTeamKpi({ id: "mql", formula: null }, "primary", [{ metric: "leads" }, { metric: "mql" }], "marketing") // => true
 * isTeamKpi({ id: "leads", formula: null }, "secondary", [], "primary") // => false
 */
export function isTeamKpi(
  { id, formula }: Pick<Metric, "id" | "formula">,
  tier: KpiTier,
  stages: readonly Pick<Stage, "metric">[],
  kpis: DashboardKpis,
): boolean {
  const primary = tier !== "secondary" && tier !== "unconnected";
  if (kpis === "all") return true;
  if (kpis === "primary") return primary;
  const place = stagePlace(id, formula, stages);
  const handOver = handOverPlace(stages);
  if (kpis === "sales") return place === null ? primary : place >= handOver;
  return place === null ? !primary : place <= handOver + (quotientOf(formula) === null ? 0 : 0.5);
}

/** Where in the funnel a metric stands: at a stage, or half-way from one to the next; null outside it. */
function stagePlace(id: string, formula: string | null, stages: readonly Pick<Stage, "metric">[]): number | null {
  const at = stages.findIndex(({ metric }) => metric === id);
  if (at >= 0) return at;
  const rate = quotientOf(formula);
  const from = rate === null ? -1 : stages.findIndex(({ metric }) => metric === rate.denominator);
  const reaches = rate !== null && stages.some(({ metric }) => metric === rate.numerator);
  return from >= 0 && reaches ? from + 0.5 : null;
}

function handOverPlace(stages: readonly Pick<Stage, "metric">[]): number {
  const mql = stages.findIndex(({ metric }) => metric === "mql");
  return mql >= 0 ? mql : Math.floor(stages.length / 2);
}
