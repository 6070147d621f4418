import { decimalDigits } from "./decimal.ts";
import { halfWidth } from "./half-width.ts";
import type { NumberFaultCode, NumberReading } from "./number-reading.ts";
import { decimalToRational, type Rational, rationalResult, rationalToDecimal } from "./rational.ts";
import { type NumberContext, readNumber } from "./read-number.ts";
import { writtenDigits } from "./written-digits.ts";

const LONGEST = 200;
const DEEPEST = 20;

/**
 * Arithmetic typed into a cell: `=120+35`. + − × ÷ ( ) on plain numbers, computed exactly; the result is then read as if
 * it had been typed (in the column's scale, as a percentage in a rate). A text without `=` is read as a number.
 *
 * @example
 * readArithmetic("=120+35").value // => 155
 * readArithmetic("＝０．１＋０．２").value // => 0.3
 * readArithmetic("=155×2", { unit: "currency", scale: "man" }).value // => 3100000
 * readArithmetic("=1/0") // => { kind: "unreadable", text: "=1/0", reason: "notANumber" }
 */
export function readArithmetic(text: string, context: NumberContext = {}): NumberReading {
  const unreadable = (reason: NumberFaultCode): NumberReading => ({ kind: "unreadable", text, reason });
  const half = halfWidth(text)?.text.trim() ?? "";
  if (!half.startsWith("=")) return readNumber(text, context);
  if (half.length > LONGEST) return unreadable("formula");
  const tokens = half.slice(1).match(/\d[\d,]*\.?\d*|\.\d+|[^\s]/g) ?? [];
  const value = arithmetic(tokens);
  if (!value) return unreadable("notANumber");
  const reading = readNumber(decimalDigits(rationalToDecimal(value)).slice(0, LONGEST), context);
  return reading.kind === "ask" || reading.kind === "unreadable" ? { ...reading, text } : reading;
}

function arithmetic(tokens: readonly string[]): Rational | null {
  let at = 0;

  function sum(depth: number): Rational | null {
    let left = product(depth);
    while (left && (tokens[at] === "+" || MINUS.has(tokens[at] ?? ""))) {
      const operator = tokens[at] === "+" ? "+" : "-";
      at += 1;
      const right = product(depth);
      left = right && rationalResult(left, operator, right);
    }
    return left;
  }

  function product(depth: number): Rational | null {
    let left = operand(depth);
    while (left && (TIMES.has(tokens[at] ?? "") || OVER.has(tokens[at] ?? ""))) {
      const operator = TIMES.has(tokens[at]!) ? "*" : "/";
      at += 1;
      const right = operand(depth);
      left = right && rationalResult(left, operator, right);
    }
    return left;
  }

  function operand(depth: number): Rational | null {
    const token = tokens[at];
    at += 1;
    if (token === undefined || depth > DEEPEST) return null;
    if (MINUS.has(token)) {
      const value = operand(depth + 1);
      return value && { numerator: -value.numerator, denominator: value.denominator };
    }
    if (token === "(") {
      const value = sum(depth + 1);
      at += 1;
      return tokens[at - 1] === ")" ? value : null;
    }
    const digits = writtenDigits(token);
    return digits?.kind === "decimal" ? decimalToRational(digits.decimal) : null;
  }

  const value = sum(0);
  return at === tokens.length ? value : null;
}

const MINUS: ReadonlySet<string> = new Set("-−–ー");
const TIMES: ReadonlySet<string> = new Set("*×");
const OVER: ReadonlySet<string> = new Set("/÷");
