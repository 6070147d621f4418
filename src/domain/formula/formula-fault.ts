export type FormulaFaultCode =
  | "empty"
  | "too-long"
  | "too-deep"
  | "unexpected-character"
  | "malformed-number"
  | "missing-value"
  | "missing-operator"
  | "missing-closing-parenthesis"
  | "unmatched-parenthesis"
  | "missing-closing-bracket"
  | "empty-name"
  | "unexpected-comma"
  | "unknown-function"
  | "argument-count"
  | "unknown-name"
  | "ambiguous-name";

/** What is wrong with a formula, and where: `position` is an index into the text as it was typed (UTF-16). */
export interface FormulaFault {
  readonly code: FormulaFaultCode;
  readonly position: number;
  /** The character, number, name or function in question. */
  readonly text?: string;
  /** With `argument-count`: how the function is written, and how many arguments it was given. */
  readonly usage?: string;
  readonly given?: number;
}
