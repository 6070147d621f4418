import { createEngine, type Engine } from "#domain/engine/engine.ts";
import { type Calculated, known, unknown } from "./calculated.ts";
import { type ProductChain, productChain, referencesOf } from "./kpi-tree-arithmetic.ts";
import type { Month } from "./month.ts";
import type { Metric, Workbook } from "./workbook.ts";

/** A change of one node: by one percent of its value, or, for a rate, by one percentage point. */
export type NodeChange = "percent" | "point";

export interface SensitivityQuestion {
  readonly metric: string;
  readonly kgi: string;
  readonly month: Month;
  readonly change: NodeChange;
}

/** What a node's change does to the KGI; `no-path` when no formula leads from the one to the other. */
export type Sensitivity =
  | { readonly path: "none" }
  | {
      readonly path: "arithmetic";
      /** KGI after − KGI before, in its unit. */
      readonly effect: Calculated;
      /** As a share of the KGI. */
      readonly share: Calculated;
    };

const ONE_PERCENT = 0.01;

/**
 * How much a change of a node, all else equal, moves the KGI in a month (感度). The node is multiplied in a copy of the
 * workbook and the engine computes the KGI again: whatever the formulas are, the answer is theirs. A rate that its parent is
 * the product of moves that parent and every count between the two, as a better rate would.
 *
 *     KGI(node × 1.01) − KGI(node), or KGI(node + 1pt) − KGI(node) for a rate
 *
 * Unknown where the KGI or the node has no value in the month, and for a point where the rate is 0.
 *
 * @example
 * sensitivity({ metrics: [{ id: "followers", parent: "kgi", formula: null }, { id: "kgi", parent: null, formula: null }] }, null, { metric: "followers", kgi: "kgi", month: "2026-04", change: "percent" }) // => { path: "none" }
 */
export function sensitivity(workbook: Workbook, engine: Engine, question: SensitivityQuestion): Sensitivity {
  const { metric, kgi, month, change } = question;
  const moved = movedTogether(workbook.metrics, metric);
  if (metric === kgi || !reaches(workbook.metrics, moved, kgi)) return { path: "none" };
  const now = engine.value({ metric, period: month }).value;
  const before = engine.value({ metric: kgi, period: month }).value;
  if (now === null || before === null) return unknownEffect("missing");
  if (change === "point" && !(now > 0)) return unknownEffect("division-by-zero");
  const factor = change === "percent" ? 1 + ONE_PERCENT : (now + ONE_PERCENT) / now;
  const after = createEngine(scaled(workbook, moved, factor)).value({ metric: kgi, period: month }).value;
  if (after === null) return unknownEffect("missing");
  const effect = after - before;
  return {
    path: "arithmetic",
    effect: known(effect),
    share: before === 0 ? unknown("division-by-zero") : known(effect / before),
  };
}

function unknownEffect(reason: "missing" | "division-by-zero"): Sensitivity {
  return { path: "arithmetic", effect: unknown(reason), share: unknown(reason) };
}

/**
 * What has to be multiplied by the same factor for a node to change while the other rates stay: the node itself, or, for a
 * rate of counts that are entered, the counts above its line; then on upwards wherever the parent is a product.
 *
 * @example
 * movedTogether([{ id: "mql", parent: null, formula: null }, { id: "leads", parent: "mql", formula: null }, { id: "mql_rate", parent: "mql", formula: "mql / leads" }], "leads") // => ["leads", "mql"]
 * movedTogether([{ id: "mql", parent: null, formula: null }, { id: "leads", parent: "mql", formula: null }, { id: "mql_rate", parent: "mql", formula: "mql / leads" }], "mql_rate") // => ["mql"]
 */
export function movedTogether(
  metrics: readonly Pick<Metric, "id" | "parent" | "formula">[],
  metric: string,
): readonly string[] {
  const byId = new Map(metrics.map((one) => [one.id, one]));
  const moved = new Set([metric]);
  const passed = new Set<string>();
  let node = byId.get(metric);
  while (node && !passed.has(node.id)) {
    passed.add(node.id);
    const above: string | null = node.parent;
    const parent = above === null ? undefined : byId.get(above);
    const chain =
      parent &&
      productChain(
        parent,
        metrics.filter((one) => one.parent === above),
        metrics,
      );
    const place = chain ? placeInChain(chain, node.id) : -1;
    if (!chain || place < 0) break;
    if (chain.factors.indexOf(node.id) === place && place < chain.factors.length - 1) moved.delete(node.id);
    for (const count of chain.counts.slice(0, place + 1)) moved.add(count);
    node = parent;
  }
  return [...moved];
}

/** How many counts of a chain a node moves, less one: a rate those above its line, a count those it is multiplied into. */
function placeInChain({ factors, counts }: ProductChain, id: string): number {
  const factor = factors.indexOf(id);
  return factor >= 0 ? factor : counts.indexOf(id);
}

function reaches(metrics: readonly Metric[], moved: readonly string[], kgi: string): boolean {
  if (moved.includes(kgi)) return true;
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const seen = new Set([kgi]);
  const waiting = [kgi];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const metric = byId.get(id);
    for (const reference of metric ? referencesOf(metric) : []) {
      if (moved.includes(reference)) return true;
      if (!seen.has(reference)) waiting.push(reference);
      seen.add(reference);
    }
  }
  return false;
}

/** The workbook with metrics multiplied: what is entered in its values, what is computed in its formula. */
function scaled(workbook: Workbook, ids: readonly string[], factor: number): Workbook {
  const moved = new Set(ids);
  return {
    ...workbook,
    metrics: workbook.metrics.map((metric) =>
      moved.has(metric.id) && metric.formula !== null
        ? { ...metric, formula: `(${metric.formula}) * ${decimal(factor)}` }
        : metric,
    ),
    series: workbook.series.map((series) =>
      moved.has(series.metric) && series.kind === "actual"
        ? { ...series, values: series.values.map((value) => (value === null ? null : value * factor)) }
        : series,
    ),
  };
}

/** Without an exponent, as the formula language reads numbers. */
function decimal(factor: number): string {
  return factor.toFixed(15);
}
