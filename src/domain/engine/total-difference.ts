import type { SeriesKind, Workbook } from "#domain/workbook.ts";
import { aggregatedCells } from "./aggregated-cells.ts";
import { type Cell, knownCell, unknownCell } from "./cell.ts";
import type { Engine } from "./engine.ts";
import { metricGraph } from "./metric-graph.ts";
import { typedValue } from "./typed-value.ts";

export interface TotalDifference {
  /** The total as it was typed; it is the month's total. */
  readonly typed: number;
  /** What the members give together. */
  readonly members: number;
  /** typed − members; 0 when they agree. */
  readonly difference: number;
}

/**
 * How far a typed total is from its members in a month (内訳との差). null when no total was typed, or no member has a value.
 *
 * difference = typed total − members combined by the metric's rule
 *
 * @throws RangeError for an unknown metric or a malformed month.
 * @example
 * totalDifference({ value: () => ({ value: null, have: 0, of: 1 }) }, { metrics: [], dimensions: [], series: [] }, { metric: "leads", month: "2026-04" }) // => null
 */
export function totalDifference(
  engine: Engine,
  workbook: Pick<Workbook, "metrics" | "dimensions" | "series">,
  { metric, month, kind = "actual" }: { readonly metric: string; readonly month: string; readonly kind?: SeriesKind },
): TotalDifference | null {
  const typed = typedValue(workbook.series, { metric, month, member: null, kind });
  const dimension = workbook.metrics.find(({ id }) => id === metric)?.dimension ?? null;
  const members = workbook.dimensions.find(({ id }) => id === dimension)?.members ?? [];
  const someTyped = members.some(({ id }) => typedValue(workbook.series, { metric, month, member: id, kind }) !== null);
  if (typed === null || !someTyped) return null;

  const cellOf = (of: string, member: string): Cell => {
    const { value, reason } = engine.value({ metric: of, period: month, member, kind });
    return value === null ? unknownCell(reason ?? "missing") : knownCell(value);
  };
  const { nodes, nodeById } = metricGraph(workbook);
  const node = nodeById.get(metric);
  if (node === undefined || node.across === "formula") return null;
  const weight = typeof node.weight === "number" ? nodes[node.weight]?.metric?.id : undefined;
  const combined = aggregatedCells(
    node.across,
    members.map(({ id }) => cellOf(metric, id)),
    weight === undefined ? [] : members.map(({ id }) => cellOf(weight, id)),
  );
  if (combined.value === null) return null;
  return { typed, members: combined.value, difference: typed - combined.value };
}
