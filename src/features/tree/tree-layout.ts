import { hierarchy, tree as tidyTree } from "d3-hierarchy";
import type { KpiTreeNode, TreeLink } from "#domain/kpi-tree.ts";
import { joiningSign } from "#domain/kpi-tree-arithmetic.ts";

/** A node in its place, in pixels from the picture's upper left corner. */
export interface PlacedNode {
  readonly node: KpiTreeNode;
  readonly parent: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly open: boolean;
  /** Its place among its siblings, from 1. */
  readonly position: number;
  readonly of: number;
}

export interface PlacedLine {
  readonly from: string;
  readonly to: string;
  readonly link: TreeLink;
  readonly path: string;
}

export interface TreeLayout {
  readonly shape: "columns" | "outline";
  /** Little room for each node: one line of figures, no graph. */
  readonly dense: boolean;
  readonly width: number;
  readonly height: number;
  /** From the top down, as the keyboard walks them. */
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
  /** The left edge of each level, for the headings. */
  readonly columns: readonly { readonly depth: number; readonly x: number }[];
  /** × and + where the arithmetic lines of a node part. */
  readonly signs: readonly { readonly id: string; readonly sign: string; readonly x: number; readonly y: number }[];
}

const NODE = { width: 224, most: 272, least: 196, height: 86, top: 114, gap: 80, leastGap: 44, between: 12 };
const DENSE = { height: 54, between: 8 };
/** With more nodes in sight than this, each gets less room. */
const MOST_ROOMY = 24;
/** A picture narrower than this is drawn as an indented list. */
const OUTLINE_BELOW = 620;
const INDENT = 18;
const HEADING = 28;

/** Where everything stands, for the room there is. `closed` are the nodes whose children are hidden. */
export function treeLayout(roots: readonly KpiTreeNode[], closed: ReadonlySet<string>, room: number): TreeLayout {
  const shown = roots.flatMap((root) => shownNodes(root, closed));
  const dense = shown.length > MOST_ROOMY;
  return room < OUTLINE_BELOW ? outline(shown, dense, room) : columns(roots, closed, shown, dense, room);
}

interface Shown {
  readonly node: KpiTreeNode;
  readonly parent: string | null;
  readonly open: boolean;
  readonly position: number;
  readonly of: number;
}

function shownNodes(root: KpiTreeNode, closed: ReadonlySet<string>): Shown[] {
  const walk = (node: KpiTreeNode, parent: string | null, position: number, of: number): Shown[] => {
    const open = node.children.length > 0 && !closed.has(node.metric.id);
    const below = open ? node.children : [];
    return [
      { node, parent, open, position, of },
      ...below.flatMap((child, index) => walk(child, node.metric.id, index + 1, below.length)),
    ];
  };
  return walk(root, null, 1, 1);
}

function columns(
  roots: readonly KpiTreeNode[],
  closed: ReadonlySet<string>,
  shown: readonly Shown[],
  dense: boolean,
  room: number,
): TreeLayout {
  const depths = 1 + Math.max(0, ...shown.map(({ node }) => node.depth));
  const gap = clamp((room - depths * NODE.width) / Math.max(1, depths - 1), NODE.leastGap, NODE.gap);
  const width = clamp((room - (depths - 1) * gap) / depths, NODE.least, NODE.most);
  const height = dense ? DENSE.height : NODE.height;
  const pitch = height + (dense ? DENSE.between : NODE.between);
  const top = { children: roots } as unknown as KpiTreeNode;
  const placed = hierarchy<KpiTreeNode>(top, (node) =>
    node === top || !closed.has(node.metric.id) ? node.children : [],
  );
  const tidy = tidyTree<KpiTreeNode>()
    .nodeSize([pitch, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.2))(placed);
  const centre = new Map(
    tidy
      .descendants()
      .slice(1)
      .map((one) => [one.data.metric.id, one.x]),
  );
  const highest = Math.min(...centre.values());
  const nodes = shown.map(({ node, ...rest }): PlacedNode => {
    const own = dense ? height : nodeHeight(node);
    const x = node.depth * (width + gap);
    return {
      ...rest,
      node,
      x,
      y: HEADING + NODE.top / 2 + (centre.get(node.metric.id) ?? 0) - highest - own / 2,
      width,
      height: own,
    };
  });
  const lift = Math.min(...nodes.map(({ y }) => y)) - HEADING;
  const lifted = nodes.map((node) => ({ ...node, y: node.y - lift }));
  const byId = new Map(lifted.map((placedNode) => [placedNode.node.metric.id, placedNode]));
  const lines: PlacedLine[] = lifted.flatMap((child) => {
    const parent = byId.get(child.parent ?? "");
    if (!parent || child.node.link === null) return [];
    const start = parent.x + parent.width;
    const bend = start + gap * (child.node.link === "arithmetic" ? 0.38 : 0.7);
    const [y1, y2] = [parent.y + parent.height / 2, child.y + child.height / 2];
    return [line(child, `M${start} ${y1}H${bend}V${y2}H${child.x}`)];
  });
  return {
    shape: "columns",
    dense,
    width: depths * width + (depths - 1) * gap,
    height: Math.max(...lifted.map(({ y, height: own }) => y + own)),
    nodes: lifted,
    lines,
    columns: Array.from({ length: depths }, (_, depth) => ({ depth, x: depth * (width + gap) })),
    signs: lifted.flatMap((parent) => {
      const sign = parent.open ? signOf(parent.node) : null;
      if (sign === null) return [];
      const { id } = parent.node.metric;
      return [{ id, sign, x: parent.x + parent.width + gap * 0.38, y: parent.y + parent.height / 2 }];
    }),
  };
}

function outline(shown: readonly Shown[], dense: boolean, room: number): TreeLayout {
  const between = dense ? DENSE.between : NODE.between;
  let y = 0;
  const nodes = shown.map(({ node, ...rest }): PlacedNode => {
    const height = dense ? DENSE.height : nodeHeight(node);
    const x = node.depth * INDENT;
    const placed = { ...rest, node, x, y, width: room - x, height };
    y += height + between;
    return placed;
  });
  const byId = new Map(nodes.map((placed) => [placed.node.metric.id, placed]));
  const lines = nodes.flatMap((child) => {
    const parent = byId.get(child.parent ?? "");
    if (!parent || child.node.link === null) return [];
    return [
      line(child, `M${parent.x + INDENT / 2} ${parent.y + parent.height}V${child.y + child.height / 2}H${child.x}`),
    ];
  });
  return {
    shape: "outline",
    dense,
    width: room,
    height: Math.max(0, y - between),
    nodes,
    lines,
    columns: [],
    signs: [],
  };
}

/** The KGI has more to say, larger. */
function nodeHeight({ depth, metric }: KpiTreeNode): number {
  return depth === 0 && metric.role === "kgi" ? NODE.top : NODE.height;
}

function line({ node, parent }: PlacedNode, path: string): PlacedLine {
  return { from: parent ?? "", to: node.metric.id, link: node.link ?? "influence", path };
}

/** The sign between a node and its arithmetic children; none where counts in between stand beside the factors. */
function signOf({ metric, children }: KpiTreeNode): string | null {
  const parts = children.filter(({ link }) => link === "arithmetic").map((child) => child.metric);
  if (parts.length < 2) return null;
  if (metric.formula === null && parts.filter(({ formula }) => formula === null).length > 1) return null;
  return joiningSign(metric);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
