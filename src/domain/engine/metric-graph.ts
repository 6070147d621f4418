import { formulaLookup } from "#domain/formula/formula-lookup.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { resolveFormula } from "#domain/formula/resolve-formula.ts";
import type { AcrossMembers, Metric, Workbook } from "#domain/workbook.ts";
import { breakdownOf } from "./breakdown.ts";
import { existsWithoutInputs } from "./exists-without-inputs.ts";
import { type HelperNodes, instructionsOf } from "./formula-instructions.ts";
import { type GraphNode, type Instruction, type LookBack, NO_DIMENSION, type NodeSource } from "./graph-node.ts";
import { references } from "./node-references.ts";
import { firstReason, type Reason } from "./reason.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** What is computed from what. Made once from a workbook's metrics and dimensions; numbers play no part in it. */
export interface MetricGraph {
  readonly nodes: readonly GraphNode[];
  readonly nodeById: ReadonlyMap<string, GraphNode>;
  /** Member ids of each dimension, with their place. */
  readonly members: readonly ReadonlyMap<string, number>[];
  /** Every node after all it needs. */
  readonly order: readonly number[];
  /** The nodes that directly need a node. */
  readonly dependents: readonly (readonly number[])[];
}

type Draft = { -readonly [Key in keyof GraphNode]: GraphNode[Key] };

/**
 * The graph of a workbook. Formulas that do not parse, name an unknown metric or are circular stay in it with their fault.
 *
 * @example
 * metricGraph({ metrics: [], dimensions: [] }).order // => []
 */
export function metricGraph({ metrics, dimensions }: Pick<Workbook, "metrics" | "dimensions">): MetricGraph {
  const members = dimensions.map(({ members: list }) => new Map(list.map(({ id }, place) => [id, place])));
  const dimensionById = new Map(dimensions.map(({ id }, place) => [id, place]));
  const nodeById = new Map<string, Draft>();
  const nodes: Draft[] = [];
  for (const metric of metrics) {
    const node = metricNode(nodes.length, metric, dimensionById.get(metric.dimension ?? "") ?? NO_DIMENSION);
    nodes.push(node);
    if (!nodeById.has(metric.id)) nodeById.set(metric.id, node);
  }
  readFormulas(nodes, metrics, nodeById);
  for (const node of nodes) node.weight = weightOf(node, nodeById);
  markCircles(nodes);
  const { order } = stronglyConnected(nodes.map(needs));
  for (const index of order) {
    const node = nodes[index] as Draft;
    node.fault = inheritedFault(node, nodes);
    Object.assign(node, breakdownOf(node, nodes));
    node.existsWithoutInputs = existsWithoutInputs(node, nodes);
  }
  return { nodes, nodeById, members, order, dependents: dependentsOf(nodes) };
}

function metricNode(index: number, metric: Metric, dimension: number): Draft {
  return {
    index,
    metric,
    source: { type: "input" },
    aggregation: metric.aggregation,
    across: metric.across ?? defaultAcross(metric),
    weight: null,
    dimension,
    perMember: dimension !== NO_DIMENSION,
    fault: null,
    existsWithoutInputs: false,
    blankAsZero: metric.blankAsZero && metric.formula === null,
  };
}

function defaultAcross({ aggregation }: Metric): AcrossMembers {
  return aggregation === "mean" || aggregation === "weighted" || aggregation === "formula" ? aggregation : "sum";
}

/** Parts that look at other periods become nodes of their own, one for all formulas that hold the same part. */
function readFormulas(nodes: Draft[], metrics: readonly Metric[], nodeById: ReadonlyMap<string, Draft>): void {
  const lookup = formulaLookup(metrics);
  const helpers = new Map<string, number>();
  const helper = (source: NodeSource): number => {
    const key = JSON.stringify(source);
    const found = helpers.get(key);
    if (found !== undefined) return found;
    const node = helperNode(nodes.length, source);
    nodes.push(node);
    helpers.set(key, node.index);
    return node.index;
  };
  const helperNodes: HelperNodes = {
    lookBack: (lookBack: LookBack) => helper({ type: "look-back", lookBack }),
    formula: (instructions: readonly Instruction[]) => helper({ type: "formula", instructions, inputs: [] }),
  };
  for (const node of nodes.slice()) {
    const { formula } = node.metric as Metric;
    if (formula === null) continue;
    const parsed = parseFormula(formula);
    const resolved = parsed.ok ? resolveFormula(parsed.value, lookup) : parsed;
    if (!resolved.ok) {
      node.source = { type: "broken", formulaFault: resolved.error };
      node.fault = "formula-error";
      continue;
    }
    const nodeOf = (id: string) => (nodeById.get(id) as Draft).index;
    node.source = {
      type: "formula",
      instructions: instructionsOf(resolved.value, nodeOf, helperNodes),
      inputs: formulaReferences(resolved.value).map(nodeOf),
    };
  }
}

function helperNode(index: number, source: NodeSource): Draft {
  return {
    index,
    metric: null,
    source,
    aggregation: "formula",
    across: "formula",
    weight: null,
    dimension: NO_DIMENSION,
    perMember: false,
    fault: null,
    existsWithoutInputs: false,
    blankAsZero: false,
  };
}

function weightOf(
  { metric, aggregation, across }: Draft,
  nodeById: ReadonlyMap<string, Draft>,
): number | Reason | null {
  if (aggregation !== "weighted" && across !== "weighted") return null;
  if (metric === null || metric.weight === null) return "missing";
  return nodeById.get(metric.weight)?.index ?? "formula-error";
}

/** A circle of formulas makes them unknown; a circle that only closes through a weight makes the weighted average unknown. */
function markCircles(nodes: Draft[]): void {
  const { onCircle } = stronglyConnected(nodes.map(references));
  for (const node of nodes) if (onCircle[node.index]) node.fault = firstReason(node.fault, "cycle");
  const { component } = stronglyConnected(
    nodes.map((node) => (typeof node.weight === "number" ? [...references(node), node.weight] : references(node))),
  );
  for (const node of nodes) {
    if (typeof node.weight === "number" && component[node.weight] === component[node.index]) node.weight = "cycle";
  }
}

function inheritedFault(node: Draft, nodes: readonly Draft[]): Reason | null {
  return references(node).reduce((fault, reference) => firstReason(fault, nodes[reference]?.fault ?? null), node.fault);
}

/** What has to be computed before a node: nothing for one that is itself wrong. */
function needs(node: Draft): number[] {
  const needed = node.fault === null ? references(node) : [];
  if (typeof node.weight === "number") needed.push(node.weight);
  return [...new Set(needed)];
}

function dependentsOf(nodes: readonly Draft[]): number[][] {
  const dependents: number[][] = nodes.map(() => []);
  for (const node of nodes) for (const needed of needs(node)) dependents[needed]?.push(node.index);
  return dependents;
}
