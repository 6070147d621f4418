import type { FormulaFault } from "#domain/formula/formula-fault.ts";
import type { FormulaOperator } from "#domain/formula/formula-tree.ts";
import type { AcrossMembers, Aggregation, Metric } from "#domain/workbook.ts";
import type { Reason } from "./reason.ts";

/** One line of the calculation: a metric, or a part of a formula that looks at other periods and so needs columns of its own. */
export interface GraphNode {
  readonly index: number;
  /** null for such a part. */
  readonly metric: Metric | null;
  readonly source: NodeSource;
  readonly aggregation: Aggregation;
  readonly across: AcrossMembers;
  /** The weighting node, or why there is none; null when the rule needs none. */
  readonly weight: number | Reason | null;
  /** Dimension whose members it has rows for; NO_DIMENSION for one row; ANY_DIMENSION for a constant, the same for every member. */
  readonly dimension: number;
  /** Whether every member has a value of its own, entered or computed. */
  readonly perMember: boolean;
  /** Holds for every value that is not typed: the formula, or one it needs, is wrong or circular. */
  readonly fault: Reason | null;
  /** Whether it can have a value where no input has one (constants, sums with a constant). */
  readonly existsWithoutInputs: boolean;
  readonly blankAsZero: boolean;
}

/**
 * One row only.
 *
 * @example
 * NO_DIMENSION // => -1
 */
export const NO_DIMENSION = -1;
/**
 * The same for every member of every dimension.
 *
 * @example
 * ANY_DIMENSION // => -2
 */
export const ANY_DIMENSION = -2;

export type NodeSource =
  | { readonly type: "input" }
  | {
      readonly type: "formula";
      readonly instructions: readonly Instruction[];
      /** The metrics the formula names, wherever in it. */
      readonly inputs: readonly number[];
    }
  | { readonly type: "look-back"; readonly lookBack: LookBack }
  | { readonly type: "broken"; readonly formulaFault: FormulaFault };

/** previous = lag 1. `steps` is a number of periods (lag) or months (rolling), fixed or itself computed by a node. */
export type LookBack =
  | { readonly type: "lag"; readonly of: number; readonly steps: Steps }
  | { readonly type: "lastYear"; readonly of: number }
  | { readonly type: "ytd"; readonly of: number }
  | { readonly type: "rolling"; readonly of: number; readonly steps: Steps };

export type Steps = { readonly fixed: number } | { readonly node: number };

/** A formula in reverse Polish order, references being nodes. */
export type Instruction =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "node"; readonly node: number }
  | { readonly type: "negation" }
  | { readonly type: "operation"; readonly operator: FormulaOperator }
  | { readonly type: "call"; readonly function: PlainFunction; readonly count: number };

export type PlainFunction = "sum" | "avg" | "min" | "max" | "abs" | "round" | "if";
