import { type Calendar, YEAR_COLUMNS } from "./calendar.ts";
import { type GraphNode, NO_DIMENSION } from "./graph-node.ts";
import type { MetricGraph } from "./metric-graph.ts";

/**
 * Where every value stands in a column store: node × row × (year × 31 columns). A node's rows are its dimension's members
 * in order, then the total; one row when it has no dimension.
 */
export interface BlockLayout {
  readonly calendar: Calendar;
  /** Columns of a row. */
  readonly width: number;
  /** Rows of each node. */
  readonly rows: Int32Array;
  /** Where each node's first row begins. */
  readonly offsets: Int32Array;
  /** Where each node's total row begins. */
  readonly totals: Int32Array;
  /** Number of values in all. */
  readonly size: number;
}

/**
 * The layout of a graph's values over a calendar.
 *
 * @example
 * blockLayout({ nodes: [], members: [] }, { firstYear: 2026, years: 2 }).width // => 62
 */
export function blockLayout(graph: Pick<MetricGraph, "nodes" | "members">, calendar: Calendar): BlockLayout {
  const width = calendar.years * YEAR_COLUMNS;
  const rows = Int32Array.from(graph.nodes, (node) => rowCount(node, graph.members));
  const offsets = new Int32Array(rows.length);
  const totals = new Int32Array(rows.length);
  let size = 0;
  rows.forEach((count, node) => {
    offsets[node] = size;
    totals[node] = size + (count - 1) * width;
    size += count * width;
  });
  return { calendar, width, rows, offsets, totals, size };
}

/**
 * A node's number of rows: its members and the total.
 *
 * @example
 * rowCount({ dimension: 0 }, [new Map([["ads", 0], ["seo", 1]])]) // => 3
 */
export function rowCount({ dimension }: Pick<GraphNode, "dimension">, members: MetricGraph["members"]): number {
  return dimension <= NO_DIMENSION ? 1 : (members[dimension]?.size ?? 0) + 1;
}
