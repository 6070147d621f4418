import type { Calculation, Line } from "./calculation.ts";
import { hasMonth } from "./calendar.ts";
import type { GraphNode } from "./graph-node.ts";
import { type Period, periodMonths } from "./period.ts";

/**
 * How many months of a period have a value of the metric itself.
 *
 * have = months with a value; for a total, months in which it or any member has one
 *
 * @example
 * monthsWithValue({ row: () => null }, { node: {}, member: null, kind: "actual" }, { grain: "year", index: 2026 }) // => 0
 */
export function monthsWithValue(calculation: Calculation, line: Line, period: Period): number {
  const { first, last } = periodMonths(period);
  let have = 0;
  for (let month = first; month <= last; month++) if (hasValue(calculation, line, month)) have++;
  return have;
}

function hasValue(calculation: Calculation, { kind, node, member }: Line, month: number): boolean {
  const row = calculation.row(node, member);
  if (row === null) return false;
  if (isKnown(calculation, { kind, node, member }, row, month)) return true;
  const isTotal = row === calculation.plan.layout.rows[node.index]! - 1;
  if (!isTotal) return false;
  for (let place = 0; place < row; place++) {
    const line: Line = { kind, node, member: { dimension: node.dimension, row: place } };
    if (isKnown(calculation, line, place, month)) return true;
  }
  return false;
}

function isKnown(calculation: Calculation, { kind, node, member }: Line, row: number, month: number): boolean {
  const period: Period = { grain: "month", index: month };
  if (hasMonth(calculation.plan.layout.calendar, month)) {
    return !Number.isNaN(calculation.sheet(kind).value(node.index, row, period));
  }
  return node.source.type !== "input" && calculation.cell(kind, node, member, period).value !== null;
}

/**
 * Whether the inputs of a recomputed metric have values in different months of a period, so that its value mixes them.
 * Inputs are looked for through formulas that are themselves recomputed; what looks at other periods does not count.
 *
 * @example
 * isUneven({}, { node: { aggregation: "sum" }, member: null, kind: "actual" }, { grain: "year", index: 2026 }) // => false
 */
export function isUneven(calculation: Calculation, line: Line, period: Period): boolean {
  const { kind, node, member } = line;
  const { first, last } = periodMonths(period);
  if (first === last || node.aggregation !== "formula" || node.source.type !== "formula") return false;
  const evaluator = calculation.evaluator(kind);
  if (evaluator.isMeanOfTyped(node.index, member, period)) return false;
  let pattern: string | null = null;
  for (const input of restsOn(calculation, line, first, last)) {
    let months = "";
    for (let month = first; month <= last; month++) {
      months += hasValue(calculation, { kind, node: input, member }, month) ? "1" : "0";
    }
    if (pattern !== null && pattern !== months) return true;
    pattern = months;
  }
  return false;
}

/** The inputs, the metrics that are not recomputed and the typed targets a formula rests on within the period. */
function restsOn(calculation: Calculation, { kind, node, member }: Line, first: number, last: number): GraphNode[] {
  const { nodes } = calculation.plan.graph;
  const seen = new Set<number>([node.index]);
  const waiting = [node];
  const found: GraphNode[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.source.type !== "formula") continue;
    for (const step of next.source.instructions) {
      if (step.type !== "node" || seen.has(step.node)) continue;
      seen.add(step.node);
      const operand = nodes[step.node]!;
      if (operand.source.type === "look-back") continue;
      const isRecomputed = operand.source.type === "formula" && operand.aggregation === "formula";
      if (isRecomputed && !calculation.isTyped({ kind, node: operand, member }, first, last)) waiting.push(operand);
      else found.push(operand);
    }
  }
  return found;
}
