import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";

const BRACKETED = /\[((?:[^\]]|\]\])*)\]/g;

/** A formula in words to be read, not typed: SQL数 ÷ MQL数, without brackets; empty for a formula that cannot be read. */
export function formatFormula(formula: string, nameOf: (metric: string) => string): string {
  const tree = parseFormula(formula);
  if (!tree.ok) return "";
  const printed = printFormula(tree.value, nameOf).replaceAll(" / ", " ÷ ").replaceAll(" * ", " × ");
  return printed.replaceAll(BRACKETED, (_all, name: string) => name.replaceAll("]]", "]"));
}
