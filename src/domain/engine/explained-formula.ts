import type { FormulaFunctionName } from "#domain/formula/formula-functions.ts";
import type { FormulaOperator, FormulaTree } from "#domain/formula/formula-tree.ts";
import { aggregatedCells } from "./aggregated-cells.ts";
import { type Cell, knownCell, unknownCell } from "./cell.ts";
import { called, negated, operated } from "./formula-arithmetic.ts";
import type { PlainFunction } from "./graph-node.ts";
import { MOST_ROLLING_MONTHS, wholeSteps } from "./look-back.ts";
import { earlierPeriod, type Period, periodLastYear, periodMonths } from "./period.ts";

/** A formula with the numbers of one period in it: every part with its own value, or why it has none. */
export type ExplainedFormula = { readonly cell: Cell } & (
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "reference"; readonly metric: string; readonly period: Period }
  | { readonly type: "negation"; readonly operand: ExplainedFormula }
  | {
      readonly type: "operation";
      readonly operator: FormulaOperator;
      readonly left: ExplainedFormula;
      readonly right: ExplainedFormula;
    }
  | { readonly type: "call"; readonly function: FormulaFunctionName; readonly arguments: readonly ExplainedFormula[] }
);

/** The value of a metric at a period, for the member and kind in question. */
export type CellAt = (metric: string, period: Period) => Cell;

/**
 * A formula explained at a period. Inside `previous`, `lag`, `lastYear` and `ytd` the parts carry the period that is looked
 * at; `rolling` carries its argument once for every month, then the number of months.
 *
 * @example
 * explainedFormula({ type: "reference", reference: "leads", position: 0 }, { grain: "month", index: 3 }, () => ({ value: 5, reason: null })).cell // => { value: 5, reason: null }
 */
export function explainedFormula(tree: FormulaTree, period: Period, cellAt: CellAt): ExplainedFormula {
  const explained = (part: FormulaTree, at = period) => explainedFormula(part, at, cellAt);
  switch (tree.type) {
    case "number":
      return { type: "number", value: tree.value, cell: knownCell(tree.value) };
    case "reference":
      return { type: "reference", metric: tree.reference, period, cell: cellAt(tree.reference, period) };
    case "negation": {
      const operand = explained(tree.operand);
      return { type: "negation", operand, cell: negated(operand.cell) };
    }
    case "operation":
      return explainedOperations(tree, explained);
    default: {
      const given = lookedAt(tree.function, tree.arguments, period, explained);
      return { type: "call", function: tree.function, arguments: given, cell: calledAt(tree.function, given) };
    }
  }
}

type Explain = (part: FormulaTree, at?: Period) => ExplainedFormula;

/** From the innermost left operand outwards: a long sum is a deep tree. */
function explainedOperations(tree: FormulaTree, explained: Explain): ExplainedFormula {
  const outer: Extract<FormulaTree, { type: "operation" }>[] = [];
  let innermost = tree;
  while (innermost.type === "operation") {
    outer.push(innermost);
    innermost = innermost.left;
  }
  return outer.reduceRight<ExplainedFormula>((left, { operator, right: operand }) => {
    const right = explained(operand);
    return { type: "operation", operator, left, right, cell: operated(operator, left.cell, right.cell) };
  }, explained(innermost));
}

function lookedAt(
  name: FormulaFunctionName,
  given: readonly FormulaTree[],
  period: Period,
  explained: Explain,
): readonly ExplainedFormula[] {
  const [of, second] = given as [FormulaTree, FormulaTree];
  switch (name) {
    case "previous":
      return [explained(of, earlierPeriod(period, 1))];
    case "lastYear":
      return [explained(of, periodLastYear(period))];
    case "ytd":
      return [explained(of, { grain: "ytd", index: periodMonths(period).last })];
    case "lag": {
      const steps = explained(second);
      if (steps.cell.value === null) return [steps];
      return [explained(of, earlierPeriod(period, wholeSteps(steps.cell.value))), steps];
    }
    case "rolling": {
      const steps = explained(second);
      const count = Math.min(wholeSteps(steps.cell.value ?? 0), MOST_ROLLING_MONTHS);
      const { last } = periodMonths(period);
      const months = Array.from({ length: Math.max(0, count) }, (_, place) =>
        explained(of, { grain: "month", index: last - count + 1 + place }),
      );
      return [...months, steps];
    }
    default:
      return given.map((part) => explained(part));
  }
}

function calledAt(name: FormulaFunctionName, given: readonly ExplainedFormula[]): Cell {
  const cells = given.map(({ cell }) => cell);
  switch (name) {
    case "previous":
    case "lastYear":
    case "ytd":
    case "lag":
      return cells[0] ?? unknownCell("missing");
    case "rolling": {
      const steps = cells.at(-1) ?? unknownCell("missing");
      return steps.value === null ? steps : aggregatedCells("sum", cells.slice(0, -1), []);
    }
    default:
      return called(name satisfies PlainFunction, cells);
  }
}
