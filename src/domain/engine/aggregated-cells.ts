import type { AcrossMembers, Aggregation } from "#domain/workbook.ts";
import { type Cell, firstUnknown, knownCell, unknownCell } from "./cell.ts";

/**
 * Months, or members, combined by a rule; those without a value are skipped. `weights` stand beside the cells.
 *
 * weighted: Σ (value × weight) / Σ weight, over those with both
 *
 * @example
 * aggregatedCells("mean", [{ value: 2, reason: null }, { value: null, reason: "missing" }, { value: 4, reason: null }], []) // => { value: 3, reason: null }
 */
export function aggregatedCells(
  rule: Aggregation | AcrossMembers,
  cells: readonly Cell[],
  weights: readonly Cell[],
): Cell {
  if (rule === "weighted") return weightedMean(cells, weights);
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return firstUnknown(cells);
  if (rule === "first") return knownCell(first);
  if (rule === "last") return knownCell(last);
  const sum = values.reduce((subtotal, value) => subtotal + value, 0);
  return knownCell(rule === "mean" ? sum / values.length : sum);
}

function weightedMean(cells: readonly Cell[], weights: readonly Cell[]): Cell {
  let sum = 0;
  let weight = 0;
  let pairs = 0;
  cells.forEach(({ value }, place) => {
    const by = weights[place]?.value ?? null;
    if (value === null || by === null) return;
    sum += value * by;
    weight += by;
    pairs++;
  });
  if (pairs === 0) return firstUnknown([...cells, ...weights.map(missingWhereNotApplicable)]);
  return weight === 0 ? unknownCell("division-by-zero") : knownCell(sum / weight);
}

/** A weight that is not broken down has no value for a member: there is nothing to weight by. */
function missingWhereNotApplicable(weight: Cell): Cell {
  return weight.reason === "not-applicable" ? unknownCell("missing") : weight;
}
