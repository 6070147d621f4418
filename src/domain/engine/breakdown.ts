import { ANY_DIMENSION, type GraphNode, NO_DIMENSION } from "./graph-node.ts";
import { references } from "./node-references.ts";

/** Which rows a node has, and whether its members have values of their own. */
export type Breakdown = Pick<GraphNode, "dimension" | "perMember">;

/**
 * A formula is broken down as its inputs are: by their dimension when all share one, not at all when one lacks it.
 * Its own dimension only says for which members a target may be typed.
 *
 * @example
 * breakdownOf({ source: { type: "input" }, dimension: 0, fault: null }, []) // => { dimension: 0, perMember: true }
 */
export function breakdownOf(
  { source, dimension, fault }: Pick<GraphNode, "source" | "dimension" | "fault">,
  nodes: readonly Pick<GraphNode, "dimension" | "perMember">[],
): Breakdown {
  if (source.type === "input") return { dimension, perMember: dimension !== NO_DIMENSION };
  if (fault !== null) return { dimension, perMember: false };
  let common = ANY_DIMENSION;
  for (const reference of references({ source })) {
    const input = nodes[reference];
    if (input === undefined || input.dimension === ANY_DIMENSION) continue;
    const broken = input.perMember ? input.dimension : NO_DIMENSION;
    if (common === ANY_DIMENSION) common = broken;
    else if (common !== broken) common = NO_DIMENSION;
  }
  if (common === NO_DIMENSION) return { dimension, perMember: false };
  if (common !== ANY_DIMENSION) return { dimension: common, perMember: true };
  if (dimension === NO_DIMENSION) return { dimension: ANY_DIMENSION, perMember: false };
  return { dimension, perMember: true };
}
