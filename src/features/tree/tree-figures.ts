import type { Engine } from "#domain/engine/engine.ts";
import { funnelStanding } from "#domain/funnel-standing.ts";
import { type KpiTier, kpiTiers } from "#domain/kpi-tier.ts";
import { type KpiTree, type KpiTreeNode, kpiTree, treeNodes } from "#domain/kpi-tree.ts";
import { pathTo, weakestPath } from "#domain/kpi-tree-weakest.ts";
import { type MetricFigures, metricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { type EntryState, entryState, finishedUpTo, yearToDateThrough } from "#domain/workbook-months.ts";

/** The tree of a month with all its numbers: the views only write and place them. */
export interface TreeFigures {
  readonly month: Month;
  readonly entry: EntryState;
  /** The month that effects on the KGI are computed in: the one shown, or the last finished one while that is unfinished. */
  readonly judged: Month;
  readonly tree: KpiTree;
  readonly tiers: ReadonlyMap<string, KpiTier>;
  readonly figures: ReadonlyMap<string, MetricFigures>;
  /** Nodes on the path from the first KGI to the funnel's bottleneck; without one, by attainment; none while the month is unfinished. */
  readonly weakest: readonly string[];
}

export function treeFigures(workbook: Workbook, engine: Engine, month: Month): TreeFigures {
  const tree = kpiTree(workbook);
  const through = yearToDateThrough(workbook, engine, month);
  const nodes = [...tree.roots, ...tree.unconnected].flatMap(treeNodes);
  const figures = new Map(
    nodes.map(({ metric }) => [metric.id, metricFigures(engine, metric, workbook, { month, view: "month", through })]),
  );
  const [root] = tree.roots;
  const standing = (id: string) => {
    const found = figures.get(id);
    return { status: found?.status ?? "none", attainment: found?.attainment.value ?? null } as const;
  };
  const judged = finishedUpTo(workbook, engine, month);
  return {
    month,
    entry: entryState(workbook, engine, month),
    judged,
    tree,
    tiers: kpiTiers(tree),
    figures,
    weakest: root && judged === month ? weakest(root) : [],
  };

  /** The bottleneck is the one that headline and funnel name. */
  function weakest(top: KpiTreeNode): readonly string[] {
    if (standing(top.metric.id).status === "good") return [];
    const step = funnelStanding(workbook, engine, { month }).bottleneck?.step;
    const path = step ? pathTo(top, [...(step.metric === null ? [] : [step.metric]), step.lower.metric]) : [];
    return path.length > 1 ? path : weakestPath(top, standing);
  }
}
