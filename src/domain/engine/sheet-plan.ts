import type { BlockLayout } from "./block-layout.ts";
import type { MetricGraph } from "./metric-graph.ts";
import type { VectorProgram } from "./vector-program.ts";

/** What a sheet computes with; the same for every kind of series. */
export interface SheetPlan {
  readonly graph: MetricGraph;
  readonly layout: BlockLayout;
  /** Compiled formulas, by node; null for what is not one. */
  readonly programs: readonly (VectorProgram | null)[];
  /** Last closed month, as a count of `fiscalMonth`. */
  readonly closedThrough: number | null;
}
