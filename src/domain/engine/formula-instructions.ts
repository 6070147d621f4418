import { formulaNodes, formulaParts } from "#domain/formula/fold-formula.ts";
import type { CallNode, FormulaTree } from "#domain/formula/formula-tree.ts";
import type { Instruction, LookBack, PlainFunction, Steps } from "./graph-node.ts";

/** Makes, or finds, the node of a part that looks at other periods, and of the expression it looks at. */
export interface HelperNodes {
  readonly lookBack: (lookBack: LookBack) => number;
  readonly formula: (instructions: readonly Instruction[]) => number;
}

const LOOKS_BACK: ReadonlySet<string> = new Set(["previous", "lag", "lastYear", "ytd", "rolling"]);

/**
 * A formula in reverse Polish order. What looks at other periods is cut out into a node of its own, so that the rest is
 * computed month by month, period by period, without knowing about time.
 *
 * @example
 * instructionsOf({ type: "negation", operand: { type: "number", value: 2 } }, () => 0, {}) // => [{ type: "number", value: 2 }, { type: "negation" }]
 */
export function instructionsOf(
  tree: FormulaTree,
  nodeOf: (id: string) => number,
  helpers: HelperNodes,
): readonly Instruction[] {
  const instructions: Instruction[] = [];
  /** Where the instructions of each waiting part begin. */
  const starts: number[] = [];
  for (const node of formulaNodes(tree)) {
    const count = formulaParts(node).length;
    const parts = count === 0 ? [] : starts.splice(-count);
    const start = parts[0] ?? instructions.length;
    if (node.type === "call" && LOOKS_BACK.has(node.function)) {
      const [of = [], steps = []] = parts.map((from, place) => instructions.slice(from, parts[place + 1]));
      instructions.length = start;
      instructions.push({ type: "node", node: helpers.lookBack(lookBackOf(node, of, steps, helpers)) });
    } else instructions.push(instructionOf(node, nodeOf));
    starts.push(start);
  }
  return instructions;
}

function instructionOf(node: FormulaTree, nodeOf: (id: string) => number): Instruction {
  switch (node.type) {
    case "number":
      return { type: "number", value: node.value };
    case "reference":
      return { type: "node", node: nodeOf(node.reference) };
    case "negation":
      return { type: "negation" };
    case "operation":
      return { type: "operation", operator: node.operator };
    default:
      return { type: "call", function: node.function as PlainFunction, count: node.arguments.length };
  }
}

function lookBackOf(
  { function: name }: CallNode,
  expression: readonly Instruction[],
  steps: readonly Instruction[],
  helpers: HelperNodes,
): LookBack {
  const of = nodeFor(expression, helpers);
  if (name === "lastYear" || name === "ytd") return { type: name, of };
  if (name === "rolling") return { type: "rolling", of, steps: stepsOf(steps, helpers) };
  return { type: "lag", of, steps: name === "previous" ? { fixed: 1 } : stepsOf(steps, helpers) };
}

function stepsOf(instructions: readonly Instruction[], helpers: HelperNodes): Steps {
  const [first, second, ...others] = instructions;
  if (first?.type === "number" && others.length === 0) {
    if (second === undefined) return { fixed: Math.trunc(first.value) };
    if (second.type === "negation") return { fixed: -Math.trunc(first.value) };
  }
  return { node: nodeFor(instructions, helpers) };
}

function nodeFor(instructions: readonly Instruction[], helpers: HelperNodes): number {
  const [first, ...others] = instructions;
  return first?.type === "node" && others.length === 0 ? first.node : helpers.formula(instructions);
}
