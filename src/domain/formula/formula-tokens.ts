import { fault, ok, type Result } from "#domain/result.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { plainNamePattern } from "./formula-name.ts";
import type { FormulaOperator } from "./formula-tree.ts";

export type FormulaToken = { readonly position: number } & (
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string; readonly bracketed: boolean }
  | { readonly type: "operator"; readonly operator: FormulaOperator }
  | { readonly type: "open" | "close" | "comma" | "end" }
);

/** What a Japanese keyboard or a word processor puts in place of the plain sign. */
const PLAIN_SIGN: Readonly<Record<string, string>> = {
  "＋": "+",
  "－": "-",
  "−": "-",
  "‐": "-",
  "–": "-",
  "—": "-",
  ー: "-",
  ｰ: "-",
  "＊": "*",
  "×": "*",
  "／": "/",
  "÷": "/",
  "＾": "^",
  "（": "(",
  "）": ")",
  "，": ",",
  "、": ",",
  "＜": "<",
  "＞": ">",
  "＝": "=",
  "≦": "<=",
  "≤": "<=",
  "≧": ">=",
  "≥": ">=",
  "≠": "<>",
};

const SPACE = /\s+/uy;
const NUMBER = /(?:[0-9０-９]+(?:[.．][0-9０-９]*)?|[.．][0-9０-９]+)(?:[eE][+-]?[0-9]+)?/y;
const AFTER_NUMBER = /[\p{L}\p{M}\p{N}_.．]/uy;
const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "=", "<>"]);

/**
 * The words of a formula, in one pass. Full-width digits and operators are read as plain ones.
 *
 * @example
 * formulaTokens("１２").ok // => true
 * formulaTokens("a # b") // => { ok: false, error: { code: "unexpected-character", position: 2, text: "#" } }
 */
export function formulaTokens(text: string): Result<readonly FormulaToken[], FormulaFault> {
  const tokens: FormulaToken[] = [];
  const name = plainNamePattern();
  let position = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0] ?? null;
  };

  while (position < text.length) {
    const space = match(SPACE);
    if (space !== null) {
      position += space.length;
      continue;
    }

    const digits = match(NUMBER);
    if (digits !== null) {
      const value = Number(digits.normalize("NFKC"));
      const start = position;
      position += digits.length;
      const trailing = match(AFTER_NUMBER);
      if (trailing !== null || !Number.isFinite(value)) {
        return fault({ code: "malformed-number", position: start, text: digits + (trailing ?? "") });
      }
      tokens.push({ type: "number", value, position: start });
      continue;
    }

    const plain = match(name);
    if (plain !== null) {
      tokens.push({ type: "name", name: plain, bracketed: false, position });
      position += plain.length;
      continue;
    }

    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    if (character === "[" || character === "［") {
      const bracketed = bracketedName(text, position);
      if (!bracketed.ok) return bracketed;
      tokens.push({ type: "name", name: bracketed.value.name, bracketed: true, position });
      position = bracketed.value.end;
      continue;
    }

    const sign = PLAIN_SIGN[character] ?? character;
    const following = text[position + 1] ?? "";
    const pair = sign + (PLAIN_SIGN[following] ?? following);
    const isPair = sign.length === 1 && pair.length === 2 && OPERATORS.has(pair);
    if (isPair || OPERATORS.has(sign)) {
      tokens.push({ type: "operator", operator: (isPair ? pair : sign) as FormulaOperator, position });
    } else if (sign === "(") tokens.push({ type: "open", position });
    else if (sign === ")") tokens.push({ type: "close", position });
    else if (sign === ",") tokens.push({ type: "comma", position });
    else return fault({ code: "unexpected-character", position, text: character });
    position += isPair ? 2 : 1;
  }
  tokens.push({ type: "end", position: text.length });
  return ok(tokens);
}

/** A full-width opening bracket may be closed by either form; a doubled closing bracket stands for itself. */
function bracketedName(text: string, start: number): Result<{ name: string; end: number }, FormulaFault> {
  const closesWide = text[start] === "［";
  const parts: string[] = [];
  for (let position = start + 1; position < text.length; position++) {
    const character = text[position] ?? "";
    if (character === "]" || (closesWide && character === "］")) {
      if (text[position + 1] !== character) {
        const name = parts.join("");
        if (name.trim() === "") return fault({ code: "empty-name", position: start });
        return ok({ name, end: position + 1 });
      }
      position++;
    }
    parts.push(character);
  }
  return fault({ code: "missing-closing-bracket", position: start, text: text.slice(start, start + 40) });
}
