import type { GraphNode, Instruction } from "./graph-node.ts";

type Known = Pick<GraphNode, "existsWithoutInputs">;

/**
 * Whether a node can have a value in months in which nothing was entered: a constant, or a function that skips what is
 * missing and is given one. When in doubt, true.
 *
 * @example
 * existsWithoutInputs({ source: { type: "formula", inputs: [], instructions: [{ type: "number", value: 12 }] }, fault: null }, []) // => true
 */
export function existsWithoutInputs(
  { source, fault }: Pick<GraphNode, "source" | "fault">,
  nodes: readonly Known[],
): boolean {
  if (fault !== null || source.type === "input" || source.type === "broken") return false;
  if (source.type === "formula") return formulaExists(source.instructions, nodes);
  const { lookBack } = source;
  const looksAhead = "steps" in lookBack && ("node" in lookBack.steps || lookBack.steps.fixed < 0);
  return looksAhead || (nodes[lookBack.of]?.existsWithoutInputs ?? false);
}

function formulaExists(instructions: readonly Instruction[], nodes: readonly Known[]): boolean {
  const stack: boolean[] = [];
  for (const step of instructions) {
    if (step.type === "number") stack.push(true);
    else if (step.type === "node") stack.push(nodes[step.node]?.existsWithoutInputs ?? false);
    else if (step.type === "operation") stack.push(stack.splice(-2).every(Boolean));
    else if (step.type === "call") {
      const given = stack.splice(-step.count);
      const skips = step.function !== "abs" && step.function !== "round";
      stack.push(skips ? given.some(Boolean) : given.every(Boolean));
    }
  }
  return stack[0] ?? false;
}
