import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { MetricFigures } from "#domain/metric-figures.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { BulletGraph } from "#ui/graph/bullet-graph.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { nodeWords } from "./node-words.ts";
import { texts } from "./texts.ts";
import type { PlacedNode } from "./tree-layout.ts";

/** What a node of the picture can be asked to do. */
export interface NodeActions {
  readonly onFocus: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  readonly onPickUp: (id: string) => void;
  readonly onDropOn: (id: string) => void;
  readonly onDropBeside: (id: string, side: "before" | "after") => void;
  readonly onDragEnd: () => void;
}

/** One metric of the tree: name, value, target, attainment, status. */
export function TreeNode({
  placed,
  figures,
  style,
  dense,
  state,
  movable,
  actions,
}: {
  placed: PlacedNode;
  figures: MetricFigures;
  style: NumberStyle;
  dense: boolean;
  state: {
    current: boolean;
    selected: boolean;
    carried: boolean;
    carrying: boolean;
    /** What is carried has the same parent: near an edge it is put before or after this one. */
    beside: boolean;
    weakest: boolean;
    weakestEnd: boolean;
  };
  movable: boolean;
  actions: NodeActions;
}) {
  const t = useTexts(texts);
  const [edge, setEdge] = useState<"before" | "after" | null>(null);
  const language = useLanguage();
  const { node, x, y, width, height, open, position, of } = placed;
  const { metric, depth, children, link } = node;
  const name = metricName(metric, language);
  const words = nodeWords(figures, style);
  const classes = [
    "nd",
    depth === 0 && metric.role === "kgi" && !dense ? "kgi" : "",
    dense ? "dense" : "",
    state.selected ? "sel" : "",
    state.weakestEnd ? "bad" : "",
    state.carried ? "carried" : "",
    state.carrying ? "droppable" : "",
    state.beside && edge !== null ? edge : "",
  ];
  const spoken = [
    t.nodeSpoken(name, words.spokenActual, words.target, words.attainment),
    ...(link ? [t.links[link]] : []),
    ...(state.weakest ? [t.weakestSpoken] : []),
  ].join(language === "ja" ? "、" : ", ");
  return (
    <div
      role="treeitem"
      className={classes.filter(Boolean).join(" ")}
      // Where it stands is known only now.
      style={{ left: x, top: y, width, height }}
      data-metric={metric.id}
      tabIndex={state.current ? 0 : -1}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={children.length > 0 ? open : undefined}
      aria-selected={state.selected}
      aria-label={spoken}
      draggable={movable}
      onClick={() => actions.onOpen(metric.id)}
      onFocus={() => actions.onFocus(metric.id)}
      onKeyDown={(event) => actions.onKeyDown(event, metric.id)}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", name);
        event.dataTransfer.effectAllowed = "move";
        actions.onPickUp(metric.id);
      }}
      onDragEnd={actions.onDragEnd}
      onDragOver={(event) => {
        if (!state.carrying) return;
        allowDrop(event);
        setEdge(state.beside ? nearEdge(event) : null);
      }}
      onDragLeave={() => setEdge(null)}
      onDrop={(event) => {
        event.preventDefault();
        const side = state.beside ? nearEdge(event) : null;
        setEdge(null);
        if (side === null) actions.onDropOn(metric.id);
        else actions.onDropBeside(metric.id, side);
      }}
    >
      <b className="name" title={name}>
        {name}
      </b>
      <Status level={figures.status} />
      <span className="v num">
        {words.actual}
        <small>
          {words.unit} / {t.target} {words.target}
        </small>
      </span>
      <span className={figures.status === "bad" ? "p num t-bad" : "p num"}>{words.attainment}</span>
      {!dense && figures.attainment.value !== null && (
        <BulletGraph
          attainment={figures.attainment.value}
          spoken={words.attainment}
          bands={figures.bands}
          width={Math.round(width - 26)}
          height={12}
        />
      )}
      {children.length > 0 && (
        <button
          type="button"
          className="toggle"
          tabIndex={-1}
          aria-hidden="true"
          title={(open ? t.collapse : t.expand)(name)}
          onClick={(event) => {
            event.stopPropagation();
            actions.onToggle(metric.id);
          }}
        >
          {open ? "−" : `+${children.length}`}
        </button>
      )}
    </div>
  );
}

/** The upper or lower quarter of a node, where something carried is put beside it instead of below it. */
function nearEdge({ currentTarget, clientY }: DragEvent<HTMLElement>): "before" | "after" | null {
  const { top, height } = currentTarget.getBoundingClientRect();
  const place = (clientY - top) / height;
  if (place < 0.25) return "before";
  return place > 0.75 ? "after" : null;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  event.dataTransfer.dropEffect = "move";
}
