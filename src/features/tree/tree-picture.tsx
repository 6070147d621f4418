import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { KpiTreeNode } from "#domain/kpi-tree.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";
import type { TreeFigures } from "./tree-figures.ts";
import { type PlacedNode, treeLayout } from "./tree-layout.ts";
import { type NodeActions, TreeNode } from "./tree-node.tsx";
import { useWidth } from "./use-width.ts";

/** The room a picture has before it has been measured. */
const USUAL_ROOM = 1136;

/** Picking a node up, carrying it over the page and putting it down: shared by the trees of the page, by mouse and by keyboard. */
export interface Carrying {
  readonly carried: string | null;
  readonly canCarry: (id: string) => boolean;
  readonly pickUp: (id: string) => void;
  readonly putDown: (parent: string) => void;
  /** Up or down among its siblings. */
  readonly step: (id: string, by: -1 | 1) => void;
  /** Puts what is carried directly before or after one of its siblings. */
  readonly putBeside: (sibling: string, side: "before" | "after") => void;
  readonly isBeside: (id: string) => boolean;
  readonly stop: () => void;
}

/** The tree as a picture: columns from left to right, an indented list where there is no room for them. */
export function TreePicture({
  label,
  roots,
  figures,
  style,
  closed,
  selected,
  carrying,
  onToggle,
  onOpen,
}: {
  label: string;
  roots: readonly KpiTreeNode[];
  figures: TreeFigures;
  style: NumberStyle;
  closed: ReadonlySet<string>;
  selected: string | null;
  carrying: Carrying;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const [frame, room] = useWidth<HTMLDivElement>(USUAL_ROOM);
  const items = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => treeLayout(roots, closed, room), [roots, closed, room]);
  const [asked, setAsked] = useState<string | null>(null);
  const { nodes } = layout;
  const current = nodes.find(({ node }) => node.metric.id === asked) ?? nodes[0];
  const weak = new Set(figures.weakest);
  // The weakest path is drawn last, above what it shares its way with.
  const lines = layout.lines
    .map((line) => ({ ...line, isWeak: weak.has(line.from) && weak.has(line.to) }))
    .toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak));
  const end = figures.weakest.at(-1);
  const heading = (depth: number) => {
    const first = nodes.find(({ node }) => node.depth === depth);
    const before = nodes.find(({ node }) => node.depth === depth - 1);
    const tier = first && figures.tiers.get(first.node.metric.id);
    return tier && tier !== "unconnected" && tier !== figures.tiers.get(before?.node.metric.id ?? "") ? tier : null;
  };

  function goTo(placed: PlacedNode | undefined) {
    const id = placed?.node.metric.id;
    if (id === undefined) return;
    setAsked(id);
    const element = [...(items.current?.children ?? [])].find(
      (item) => item instanceof HTMLElement && item.dataset["metric"] === id,
    );
    if (element instanceof HTMLElement) element.focus();
  }

  function onKeyDown(event: KeyboardEvent, id: string) {
    if (event.altKey && !event.ctrlKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      carrying.step(id, event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = nodes.findIndex(({ node }) => node.metric.id === id);
    const placed = nodes[index];
    if (!placed) return;
    const act: Record<string, () => void> = {
      ArrowDown: () => goTo(nodes[index + 1]),
      ArrowUp: () => goTo(nodes[index - 1]),
      Home: () => goTo(nodes[0]),
      End: () => goTo(nodes.at(-1)),
      ArrowRight: () => {
        if (placed.open) goTo(nodes[index + 1]);
        else if (placed.node.children.length > 0) onToggle(id);
      },
      ArrowLeft: () => {
        if (placed.open) onToggle(id);
        else goTo(nodes.find(({ node }) => node.metric.id === placed.parent));
      },
      Enter: () => (carrying.carried === null ? onOpen(id) : carrying.putDown(id)),
      " ": () => (carrying.carried === null ? carrying.pickUp(id) : carrying.putDown(id)),
      Escape: carrying.stop,
    };
    const action = act[event.key];
    if (!action || (event.key === "Escape" && carrying.carried === null)) return;
    event.preventDefault();
    action();
  }

  const actions: NodeActions = {
    onFocus: setAsked,
    onOpen,
    onToggle,
    onKeyDown,
    onPickUp: carrying.pickUp,
    onDropOn: carrying.putDown,
    onDropBeside: carrying.putBeside,
    onDragEnd: carrying.stop,
  };
  return (
    <div className="treeframe" ref={frame}>
      <div className={`treein ${layout.shape}`} style={{ width: layout.width, height: layout.height }}>
        {layout.columns.map(({ depth, x }) => {
          const tier = heading(depth);
          return (
            tier && (
              <p key={depth} className="colh" style={{ left: x }}>
                <b>{t.tiers[tier]}</b> {t.tierNotes[tier]}
              </p>
            )
          );
        })}
        <svg className="ln" width={layout.width} height={layout.height} aria-hidden="true">
          {lines.map(({ to, link, path, isWeak }) => (
            <path key={to} className={`${link}${isWeak ? " weak" : ""}`} d={path} />
          ))}
        </svg>
        {layout.signs.map(({ id, sign, x, y }) => (
          <span key={id} className="opx" style={{ left: x, top: y }} aria-hidden="true">
            {sign}
          </span>
        ))}
        <div role="tree" aria-label={label} ref={items}>
          {nodes.map((placed) => {
            const { id } = placed.node.metric;
            const found = figures.figures.get(id);
            return (
              found && (
                <TreeNode
                  key={id}
                  placed={placed}
                  figures={found}
                  style={style}
                  dense={layout.dense}
                  movable={carrying.canCarry(id)}
                  state={{
                    current: placed === current,
                    selected: id === selected,
                    carried: id === carrying.carried,
                    carrying: carrying.carried !== null && id !== carrying.carried,
                    beside: id !== carrying.carried && carrying.isBeside(id),
                    weakest: weak.has(id),
                    weakestEnd: id === end,
                  }}
                  actions={actions}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
