import type { FormulaOperator } from "#domain/formula/formula-tree.ts";
import { type Cell, firstUnknown, knownCell, unknownCell } from "./cell.ts";
import type { PlainFunction } from "./graph-node.ts";
import { roundHalfAway } from "./round-half-away.ts";

/**
 * An operator applied to two cells. Unknown when an operand is; x / 0 is a division by zero.
 *
 * @example
 * operated("/", { value: 6, reason: null }, { value: 3, reason: null }) // => { value: 2, reason: null }
 * operated("/", { value: 6, reason: null }, { value: 0, reason: null }).reason // => "division-by-zero"
 */
export function operated(operator: FormulaOperator, left: Cell, right: Cell): Cell {
  if (left.value === null || right.value === null) return firstUnknown([left, right]);
  if (operator === "/" && right.value === 0) return unknownCell("division-by-zero");
  return knownCell(OPERATIONS[operator](left.value, right.value));
}

const OPERATIONS: Readonly<Record<FormulaOperator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": (left, right) => left ** right,
  "<": (left, right) => Number(left < right),
  "<=": (left, right) => Number(left <= right),
  ">": (left, right) => Number(left > right),
  ">=": (left, right) => Number(left >= right),
  "=": (left, right) => Number(left === right),
  "<>": (left, right) => Number(left !== right),
};

/**
 * Unary minus.
 *
 * @example
 * negated({ value: 2, reason: null }) // => { value: -2, reason: null }
 */
export function negated(cell: Cell): Cell {
  return cell.value === null ? cell : knownCell(-cell.value);
}

/**
 * A function applied to cells. sum, avg, min and max skip unknown ones and are unknown only when all are;
 * in `if` only the condition and the chosen branch count.
 *
 * @example
 * called("sum", [{ value: 2, reason: null }, { value: null, reason: "missing" }]) // => { value: 2, reason: null }
 */
export function called(name: PlainFunction, given: readonly Cell[]): Cell {
  const [first = unknownCell("missing"), second = unknownCell("missing"), third = unknownCell("missing")] = given;
  if (name === "if") {
    if (first.value === null) return first;
    return first.value === 0 ? third : second;
  }
  if (name === "abs") return first.value === null ? first : knownCell(Math.abs(first.value));
  if (name === "round") {
    if (first.value === null || second.value === null) return firstUnknown([first, second]);
    return knownCell(roundHalfAway(first.value, second.value));
  }
  const values = given.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? firstUnknown(given) : knownCell(GATHERED[name](values));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const GATHERED: Readonly<Record<"sum" | "avg" | "min" | "max", (values: readonly number[]) => number>> = {
  sum: total,
  avg: (values) => total(values) / values.length,
  min: (values) => values.reduce((least, value) => Math.min(least, value)),
  max: (values) => values.reduce((most, value) => Math.max(most, value)),
};
