import type { FormulaFunctionName } from "./formula-functions.ts";

/** A formula as it is evaluated. References are metric ids, or names until `resolveFormula` has turned them into ids. */
export type FormulaTree = NumberNode | ReferenceNode | NegationNode | OperationNode | CallNode;

export interface NumberNode {
  readonly type: "number";
  readonly value: number;
}

export interface ReferenceNode {
  readonly type: "reference";
  /** A metric id, or a name as the person typed it, without brackets. */
  readonly reference: string;
  /** Where it stands in the text, for a message about it. */
  readonly position: number;
}

export interface NegationNode {
  readonly type: "negation";
  readonly operand: FormulaTree;
}

export interface OperationNode {
  readonly type: "operation";
  readonly operator: FormulaOperator;
  readonly left: FormulaTree;
  readonly right: FormulaTree;
}

export interface CallNode {
  readonly type: "call";
  readonly function: FormulaFunctionName;
  readonly arguments: readonly FormulaTree[];
}

export type FormulaOperator = "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "=" | "<>";

/**
 * How tightly an operator binds: comparisons, then + -, then * /, then ^, as in Excel. All are left-associative.
 *
 * @example
 * operatorPrecedence["*"] > operatorPrecedence["+"] // => true
 */
export const operatorPrecedence: Readonly<Record<FormulaOperator, number>> = {
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "=": 1,
  "<>": 1,
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 3,
  "^": 4,
};
