import { foldFormula } from "./fold-formula.ts";
import { formulaName } from "./formula-name.ts";
import { type FormulaTree, operatorPrecedence } from "./formula-tree.ts";

/**
 * A formula as text, with as few parentheses as needed. `nameOf` gives what is shown for a reference
 * (a metric's name for its id); brackets are added where the name needs them. Reading the text gives the same tree again.
 *
 * @example
 * printFormula({ type: "reference", reference: "ltv_cac", position: 0 }, () => "LTV:CAC比率") // => "[LTV:CAC比率]"
 */
export function printFormula(
  tree: FormulaTree,
  nameOf: (reference: string) => string = (reference) => reference,
): string {
  return foldFormula<Printed>(tree, (node, parts) => {
    switch (node.type) {
      case "number":
        return { text: String(node.value), binds: TIGHTEST };
      case "reference":
        return { text: formulaName(nameOf(node.reference)), binds: TIGHTEST };
      case "negation":
        return { text: `-${enclosed(parts[0], SIGN)}`, binds: SIGN };
      case "operation": {
        const precedence = operatorPrecedence[node.operator];
        return {
          text: `${enclosed(parts[0], precedence)} ${node.operator} ${enclosed(parts[1], precedence + 1)}`,
          binds: precedence,
        };
      }
      default:
        return { text: `${node.function}(${parts.map((part) => part.text).join(", ")})`, binds: TIGHTEST };
    }
  }).text;
}

interface Printed {
  readonly text: string;
  /** Precedence of the outermost operator. */
  readonly binds: number;
}

const SIGN = 5;
const TIGHTEST = 6;

function enclosed(part: Printed | undefined, weakest: number): string {
  if (part === undefined) return "";
  return part.binds < weakest ? `(${part.text})` : part.text;
}
