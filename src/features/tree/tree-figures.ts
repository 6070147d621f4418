import type { Engine } from "#domain/engine/engine.ts";
import { type KpiTier, kpiTiers } from "#domain/kpi-tier.ts";
import { type KpiTree, kpiTree, treeNodes } from "#domain/kpi-tree.ts";
import { weakestPath } from "#domain/kpi-tree-weakest.ts";
import { type MetricFigures, metricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { yearToDateThrough } from "#domain/workbook-months.ts";

/** The tree of a month with all its numbers: the views only write and place them. */
export interface TreeFigures {
  readonly month: Month;
  readonly tree: KpiTree;
  readonly tiers: ReadonlyMap<string, KpiTier>;
  readonly figures: ReadonlyMap<string, MetricFigures>;
  /** Nodes on the weakest path below the first KGI. */
  readonly weakest: readonly string[];
}

export function treeFigures(workbook: Workbook, engine: Engine, month: Month): TreeFigures {
  const tree = kpiTree(workbook);
  const through = yearToDateThrough(workbook, month);
  const nodes = [...tree.roots, ...tree.unconnected].flatMap(treeNodes);
  const figures = new Map(
    nodes.map(({ metric }) => [metric.id, metricFigures(engine, metric, workbook, { month, view: "month", through })]),
  );
  const [root] = tree.roots;
  const standing = (id: string) => {
    const found = figures.get(id);
    return { status: found?.status ?? "none", attainment: found?.attainment.value ?? null } as const;
  };
  return { month, tree, tiers: kpiTiers(tree), figures, weakest: root ? weakestPath(root, standing) : [] };
}
