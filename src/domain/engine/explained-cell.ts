import { formulaCycle } from "#domain/formula/formula-cycle.ts";
import type { FormulaFault } from "#domain/formula/formula-fault.ts";
import { formulaLookup } from "#domain/formula/formula-lookup.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import type { FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { resolveFormula } from "#domain/formula/resolve-formula.ts";
import { monthAt } from "#domain/month.ts";
import type { AcrossMembers, Aggregation, SeriesKind, Workbook } from "#domain/workbook.ts";
import { type Cell, knownCell, unknownCell } from "./cell.ts";
import type { CellQuery, Engine, Result } from "./engine.ts";
import { type ExplainedFormula, explainedFormula } from "./explained-formula.ts";
import { ANY_DIMENSION, type GraphNode } from "./graph-node.ts";
import { type MetricGraph, metricGraph } from "./metric-graph.ts";
import { type Period, parsePeriod, periodMonths, periodText } from "./period.ts";
import { typedValue } from "./typed-value.ts";

/** One number something was computed from. */
export interface ExplainedInput {
  readonly metric: string;
  /** As the engine reads it: 2026-09, 2026Q2 … */
  readonly period: string;
  readonly member: string | null;
  readonly result: Result;
}

/** How a cell came about. */
export type Explanation =
  /** Typed by a person. */
  | { readonly type: "typed" }
  /** Nothing was entered. */
  | { readonly type: "blank" }
  /** A blank that counts as 0. */
  | { readonly type: "zero" }
  /** Has no value for this member. */
  | { readonly type: "not-applicable" }
  /** A total put together from its members. */
  | { readonly type: "members"; readonly rule: AcrossMembers }
  /** A period put together from its months. */
  | { readonly type: "months"; readonly rule: Aggregation }
  /** The plain mean of the typed months of a target whose inputs have no target for every month. */
  | { readonly type: "mean-of-typed" }
  | { readonly type: "formula"; readonly formula: ExplainedFormula }
  /** The formula cannot be read. */
  | { readonly type: "faulty"; readonly fault: FormulaFault }
  /** The formula needs itself: the path of metric ids, the first repeated at the end. */
  | { readonly type: "circular"; readonly path: readonly string[] };

export interface ExplainedCell {
  readonly result: Result;
  readonly explanation: Explanation;
  /** What it was computed from, each once; with weights after the numbers they weight. */
  readonly inputs: readonly ExplainedInput[];
}

/**
 * Shows the work behind any number: the formula with this period's numbers in it, and every number it rests on.
 * `workbook` is the one the engine stands at.
 *
 * @throws RangeError as `Engine.value` does.
 * @example
 * explainedCell({ value: () => ({ value: 3, have: 1, of: 1 }) }, { metrics: [{ id: "leads", name: "", nameEn: "", formula: null, aggregation: "sum", across: null, weight: null, dimension: null }], dimensions: [], series: [{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [3] }], settings: { fiscalYearStartMonth: 4 } }, { metric: "leads", period: "2026-04" }).explanation // => { type: "typed" }
 */
export function explainedCell(
  engine: Engine,
  workbook: Pick<Workbook, "metrics" | "dimensions" | "series" | "settings">,
  query: CellQuery,
): ExplainedCell {
  return new Explainer(engine, workbook, query).explained();
}

class Explainer {
  readonly #engine: Engine;
  readonly #workbook: Pick<Workbook, "metrics" | "dimensions" | "series" | "settings">;
  readonly #graph: MetricGraph;
  readonly #node: GraphNode;
  readonly #metric: string;
  readonly #kind: SeriesKind;
  readonly #member: string | null;
  readonly #period: Period;
  readonly #result: Result;

  constructor(
    engine: Engine,
    workbook: Pick<Workbook, "metrics" | "dimensions" | "series" | "settings">,
    { metric, period, member = null, kind = "actual" }: CellQuery,
  ) {
    this.#result = engine.value({ metric, period, member, kind });
    this.#engine = engine;
    this.#workbook = workbook;
    this.#graph = metricGraph(workbook);
    this.#node = this.#graph.nodeById.get(metric)!;
    this.#metric = metric;
    this.#kind = kind;
    this.#member = this.#node.dimension === ANY_DIMENSION ? null : member;
    this.#period = parsePeriod(period, this.#startMonth);
  }

  explained(): ExplainedCell {
    const { source, aggregation, across, fault, perMember } = this.#node;
    const isMonth = this.#period.grain === "month";
    const isRecomputed = aggregation === "formula" && source.type !== "input";
    const typed = this.#typedMonths();
    if (isMonth && typed.length > 0) return this.#because({ type: "typed" });
    if (this.#result.reason === "not-applicable") return this.#because({ type: "not-applicable" });
    if (!isMonth && !isRecomputed) {
      return this.#because({ type: "months", rule: aggregation }, this.#monthInputs());
    }
    if (!isMonth && typed.length > 0 && this.#isMeanOfTyped()) {
      return this.#because({ type: "mean-of-typed" }, this.#inputsAt(this.#metric, typed, [this.#member]));
    }
    if (source.type === "broken") return this.#because({ type: "faulty", fault: source.formulaFault });
    if (fault === "cycle") return this.#because({ type: "circular", path: this.#cycle() });
    const isCombined = source.type === "input" || (perMember && across !== "formula");
    if (this.#member === null && this.#members().length > 0 && isCombined) {
      return this.#because({ type: "members", rule: across }, this.#memberInputs());
    }
    const tree = source.type === "formula" ? this.#tree() : null;
    if (tree === null) return this.#because({ type: this.#result.value === null ? "blank" : "zero" });
    return this.#fromFormula(tree);
  }

  get #startMonth(): number {
    return this.#workbook.settings.fiscalYearStartMonth;
  }

  #because(explanation: Explanation, inputs: readonly ExplainedInput[] = []): ExplainedCell {
    return { result: this.#result, explanation, inputs };
  }

  #fromFormula(tree: FormulaTree): ExplainedCell {
    const inputs = new Map<string, ExplainedInput>();
    const formula = explainedFormula(tree, this.#period, (metric, period): Cell => {
      const text = this.#text(period);
      if (text === null) return unknownCell("missing");
      const key = JSON.stringify([metric, text]);
      const input = inputs.get(key) ?? this.#input(metric, text, this.#member);
      inputs.set(key, input);
      const { value, reason } = input.result;
      return value === null ? unknownCell(reason ?? "missing") : knownCell(value);
    });
    return this.#because({ type: "formula", formula }, [...inputs.values()]);
  }

  #input(metric: string, period: string, member: string | null): ExplainedInput {
    const result = this.#engine.value({ metric, period, member, kind: this.#kind });
    return { metric, period, member, result };
  }

  #inputsAt(metric: string, periods: readonly string[], members: readonly (string | null)[]): ExplainedInput[] {
    return periods.flatMap((period) => members.map((member) => this.#input(metric, period, member)));
  }

  #monthInputs(): ExplainedInput[] {
    const months = this.#months();
    const weight = this.#node.aggregation === "weighted" ? this.#weight() : null;
    const own = this.#inputsAt(this.#metric, months, [this.#member]);
    return weight === null ? own : [...own, ...this.#inputsAt(weight, months, [this.#member])];
  }

  #memberInputs(): ExplainedInput[] {
    const period = periodText(this.#period, this.#startMonth);
    const weight = this.#node.across === "weighted" ? this.#weight() : null;
    const own = this.#inputsAt(this.#metric, [period], this.#members());
    return weight === null ? own : [...own, ...this.#inputsAt(weight, [period], this.#members())];
  }

  #weight(): string | null {
    const { weight } = this.#node;
    return typeof weight === "number" ? (this.#graph.nodes[weight]?.metric?.id ?? null) : null;
  }

  #members(): string[] {
    return this.#workbook.dimensions[this.#node.dimension]?.members.map(({ id }) => id) ?? [];
  }

  /** null beyond the calendar's ten thousand years. */
  #text(period: Period): string | null {
    const { first, last } = periodMonths(period);
    const shift = this.#startMonth - 1;
    return first + shift < 0 || last + shift >= 120_000 ? null : periodText(period, this.#startMonth);
  }

  #months(): string[] {
    const { first, last } = periodMonths(this.#period);
    const shift = this.#startMonth - 1;
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset + shift)
      .filter((index) => index >= 0)
      .map(monthAt);
  }

  /** The period's months in which something was typed in this very cell. */
  #typedMonths(): string[] {
    const mayBeTyped = this.#node.source.type === "input" || this.#kind !== "actual";
    const place = { metric: this.#metric, member: this.#member, kind: this.#kind };
    return this.#months().filter(
      (month) => mayBeTyped && typedValue(this.#workbook.series, { ...place, month }) !== null,
    );
  }

  #isMeanOfTyped(): boolean {
    const { source, fault, perMember } = this.#node;
    if (source.type !== "formula" || fault !== null || (this.#member !== null && !perMember)) return true;
    const inputs = source.inputs.flatMap((input) => this.#graph.nodes[input]?.metric?.id ?? []);
    return inputs.some((metric) =>
      this.#inputsAt(metric, this.#months(), [this.#member]).some(({ result }) => result.value === null),
    );
  }

  #tree(): FormulaTree | null {
    const parsed = parseFormula(this.#node.metric?.formula ?? "");
    const resolved = parsed.ok ? resolveFormula(parsed.value, formulaLookup(this.#workbook.metrics)) : parsed;
    return resolved.ok ? resolved.value : null;
  }

  /** The circle nearest to the metric: its own, else the first one it leads to. */
  #cycle(): readonly string[] {
    const lookup = formulaLookup(this.#workbook.metrics);
    const references = new Map<string, string[]>();
    const waiting = [this.#metric];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (references.has(id)) continue;
      const parsed = parseFormula(this.#graph.nodeById.get(id)?.metric?.formula ?? "");
      const resolved = parsed.ok ? resolveFormula(parsed.value, lookup) : parsed;
      const ids = resolved.ok ? formulaReferences(resolved.value) : [];
      references.set(id, ids);
      waiting.push(...ids);
    }
    return formulaCycle(references) ?? [];
  }
}
