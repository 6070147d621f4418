import { fault, ok, type Result } from "#domain/result.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { formulaFunctionName, formulaFunctions } from "./formula-functions.ts";
import { type FormulaToken, formulaTokens } from "./formula-tokens.ts";
import { type FormulaTree, operatorPrecedence } from "./formula-tree.ts";

/** Longest formula, in characters. */
export const MOST_FORMULA_CHARACTERS = 8_000;

/** Deepest nesting of parentheses and functions; also the longest run of signs (- - - x). */
export const MOST_FORMULA_DEPTH = 64;

/**
 * The tree of a formula, or what is wrong with it and where.
 *
 * Unary minus binds tighter than `^` and `^` is left-associative, as in Excel: -2^2 = 4, 2^3^2 = 64.
 * A name directly followed by a parenthesis is a function; a metric whose name holds spaces or symbols stands in [brackets].
 * Takes time in proportion to the text and refuses what is too long or too deep instead of failing on it.
 *
 * @example
 * parseFormula("1 + 2") // => { ok: true, value: { type: "operation", operator: "+", left: { type: "number", value: 1 }, right: { type: "number", value: 2 } } }
 * parseFormula("（受注額 － 費用）÷ 費用").ok // => true
 * parseFormula("1 +") // => { ok: false, error: { code: "missing-value", position: 3 } }
 */
export function parseFormula(text: string): Result<FormulaTree, FormulaFault> {
  if (text.length > MOST_FORMULA_CHARACTERS) return fault({ code: "too-long", position: MOST_FORMULA_CHARACTERS });
  if (text.trim() === "") return fault({ code: "empty", position: 0 });
  const tokens = formulaTokens(text);
  if (!tokens.ok) return tokens;
  try {
    return ok(new Parser(tokens.value).whole());
  } catch (error) {
    if (error instanceof ParseStop) return fault(error.fault);
    throw error;
  }
}

/** Leaves the recursive descent at the first fault; never leaves this file. */
class ParseStop extends Error {
  readonly fault: FormulaFault;
  constructor(formulaFault: FormulaFault) {
    super(formulaFault.code);
    this.fault = formulaFault;
  }
}

class Parser {
  readonly #tokens: readonly FormulaToken[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  whole(): FormulaTree {
    const tree = this.#operations(1);
    const { type, position } = this.#token;
    if (type === "end") return tree;
    if (type === "close") throw new ParseStop({ code: "unmatched-parenthesis", position });
    if (type === "comma") throw new ParseStop({ code: "unexpected-comma", position });
    throw new ParseStop({ code: "missing-operator", position });
  }

  get #token(): FormulaToken {
    return this.#tokens[this.#next] as FormulaToken;
  }

  #take(type: FormulaToken["type"]): boolean {
    if (this.#token.type !== type) return false;
    this.#next++;
    return true;
  }

  #operations(weakest: number): FormulaTree {
    let left = this.#signed();
    for (;;) {
      const token = this.#token;
      if (token.type !== "operator") return left;
      const precedence = operatorPrecedence[token.operator];
      if (precedence < weakest) return left;
      this.#next++;
      left = { type: "operation", operator: token.operator, left, right: this.#operations(precedence + 1) };
    }
  }

  #signed(): FormulaTree {
    const { position } = this.#token;
    let signs = 0;
    let minuses = 0;
    for (let token = this.#token; token.type === "operator"; token = this.#token) {
      if (token.operator !== "-" && token.operator !== "+") break;
      if (++signs > MOST_FORMULA_DEPTH) throw new ParseStop({ code: "too-deep", position });
      if (token.operator === "-") minuses++;
      this.#next++;
    }
    let tree = this.#operand();
    for (let minus = 0; minus < minuses; minus++) tree = { type: "negation", operand: tree };
    return tree;
  }

  #operand(): FormulaTree {
    const token = this.#token;
    if (token.type === "number") {
      this.#next++;
      return { type: "number", value: token.value };
    }
    if (token.type === "name") {
      this.#next++;
      if (!token.bracketed && this.#token.type === "open") return this.#call(token.name, token.position);
      return { type: "reference", reference: token.name, position: token.position };
    }
    if (token.type === "open") {
      const tree = this.#nested(() => this.#operations(1));
      this.#closing(token.position);
      return tree;
    }
    throw new ParseStop({ code: "missing-value", position: token.position });
  }

  #call(text: string, position: number): FormulaTree {
    const name = formulaFunctionName(text);
    if (name === null) throw new ParseStop({ code: "unknown-function", position, text });
    const open = this.#token.position;
    const given = this.#nested(() => this.#list());
    this.#closing(open);
    const { least, most, usage } = formulaFunctions[name];
    if (given.length < least || given.length > most) {
      throw new ParseStop({ code: "argument-count", position, text: name, usage, given: given.length });
    }
    return { type: "call", function: name, arguments: given };
  }

  #list(): FormulaTree[] {
    if (this.#token.type === "close") return [];
    const list = [this.#operations(1)];
    while (this.#take("comma")) list.push(this.#operations(1));
    return list;
  }

  /** What stands after an opening parenthesis. */
  #nested<T>(inner: () => T): T {
    if (++this.#depth > MOST_FORMULA_DEPTH) throw new ParseStop({ code: "too-deep", position: this.#token.position });
    this.#next++;
    const value = inner();
    this.#depth--;
    return value;
  }

  #closing(open: number): void {
    if (this.#take("close")) return;
    const { type, position } = this.#token;
    if (type === "end") throw new ParseStop({ code: "missing-closing-parenthesis", position: open });
    throw new ParseStop({ code: type === "comma" ? "unexpected-comma" : "missing-operator", position });
  }
}
