import { isMonth } from "#domain/month.ts";
import type { SeriesKind, Workbook } from "#domain/workbook.ts";
import { blockLayout } from "./block-layout.ts";
import { type Calendar, calendarWith, hasMonth } from "./calendar.ts";
import type { Cell } from "./cell.ts";
import { CellEvaluator, type MemberPlace } from "./cell-evaluator.ts";
import { ANY_DIMENSION, type GraphNode } from "./graph-node.ts";
import { metricGraph } from "./metric-graph.ts";
import { fiscalMonth, type Period } from "./period.ts";
import { Sheet } from "./sheet.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { TypedCells } from "./typed-cells.ts";
import { type ConstantColumns, VectorProgram } from "./vector-program.ts";

/** What is asked about: a metric, one of its members or the total, one kind of series. */
export interface Line {
  readonly kind: SeriesKind;
  readonly node: GraphNode;
  readonly member: MemberPlace;
}

/**
 * A workbook's numbers in columns: what was typed, and for every kind of series somebody has asked for, everything computed
 * from it. Behind `createEngine`, which speaks in ids, months and results; here everything has a number.
 */
export class Calculation {
  readonly startMonth: number;
  #plan: SheetPlan;
  readonly #typed = new Map<SeriesKind, TypedCells>();
  readonly #sheets = new Map<SeriesKind, Sheet>();
  readonly #evaluators = new Map<SeriesKind, CellEvaluator>();

  constructor(workbook: Pick<Workbook, "metrics" | "dimensions" | "settings" | "series">) {
    const { fiscalYearStartMonth, closedThrough } = workbook.settings;
    this.startMonth = fiscalYearStartMonth;
    const graph = metricGraph(workbook);
    const closed =
      closedThrough !== null && isMonth(closedThrough) ? fiscalMonth(closedThrough, fiscalYearStartMonth) : null;
    this.#plan = planOver({ firstYear: 0, years: 0 }, graph, closed);
    this.#load(workbook.series);
  }

  get plan(): SheetPlan {
    return this.#plan;
  }

  /** The column store of a kind, computed when first asked for. */
  sheet(kind: SeriesKind): Sheet {
    const known = this.#sheets.get(kind);
    if (known !== undefined) return known;
    const sheet = new Sheet(this.#plan, this.typed(kind), kind === "actual");
    this.#sheets.set(kind, sheet);
    return sheet;
  }

  typed(kind: SeriesKind): TypedCells {
    const known = this.#typed.get(kind);
    if (known !== undefined) return known;
    const typed = new TypedCells(this.#plan.layout.calendar);
    this.#typed.set(kind, typed);
    return typed;
  }

  /** The row of a member or of the total; null when the node has no such row. */
  row(node: GraphNode, member: MemberPlace): number | null {
    if (member === null || node.dimension === ANY_DIMENSION) return this.#plan.layout.rows[node.index]! - 1;
    return node.dimension === member.dimension ? member.row : null;
  }

  /** Whether something other than actuals was typed for a formula in any of the months. */
  isTyped({ kind, node, member }: Line, first: number, last: number): boolean {
    const row = this.row(node, member);
    const typed = this.typed(kind);
    if (row === null || kind === "actual" || typed.rows(node.index) === undefined) return false;
    for (let month = first; month <= last; month++) {
      if (!Number.isNaN(typed.value(node.index, row, month))) return true;
    }
    return false;
  }

  cell(kind: SeriesKind, node: GraphNode, member: MemberPlace, period: Period): Cell {
    return this.evaluator(kind).cell(node.index, member, period);
  }

  evaluator(kind: SeriesKind): CellEvaluator {
    const known = this.#evaluators.get(kind);
    if (known !== undefined) return known;
    const sheet = this.sheet(kind);
    const evaluator = new CellEvaluator(this.#plan, this.typed(kind), kind === "actual", (node, row, period) =>
      sheet.value(node, row, period),
    );
    this.#evaluators.set(kind, evaluator);
    return evaluator;
  }

  /** Types a value, NaN for a blank, and brings everything that depends on it up to date. */
  set(kind: SeriesKind, node: GraphNode, row: number, month: number, value: number): void {
    const typed = this.typed(kind);
    if (Object.is(typed.value(node.index, row, month), value)) return;
    if (!hasMonth(this.#plan.layout.calendar, month)) this.#extend(month, month);
    typed.set(node.index, this.#plan.layout.rows[node.index]!, row, month, value);
    this.#evaluators.delete(kind);
    this.#sheets.get(kind)?.update(node, row, month);
  }

  #load(series: Workbook["series"]): void {
    const { graph } = this.#plan;
    const loaded = series.flatMap((one) => {
      const node = graph.nodeById.get(one.metric);
      if (node === undefined || !isMonth(one.start)) return [];
      if (node.source.type !== "input" && one.kind === "actual") return [];
      const row = one.member === null ? this.row(node, null) : this.#memberRow(node, one.member);
      if (row === null) return [];
      const start = fiscalMonth(one.start, this.startMonth);
      return [{ node, row, kind: one.kind, start, values: one.values }];
    });
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const { start, values } of loaded) {
      const from = values.findIndex(isNumber);
      if (from === -1) continue;
      first = Math.min(first, start + from);
      last = Math.max(last, start + values.findLastIndex(isNumber));
    }
    if (first > last) return;
    this.#extend(first, last);
    for (const { node, row, kind, start, values } of loaded) {
      const typed = this.typed(kind);
      const rows = this.#plan.layout.rows[node.index]!;
      values.forEach((value, offset) => {
        if (isNumber(value)) typed.set(node.index, rows, row, start + offset, value);
      });
    }
  }

  #memberRow(node: GraphNode, member: string): number | null {
    return this.#plan.graph.members[node.dimension]?.get(member) ?? null;
  }

  /** Makes columns for months that have none yet. Blanks that count as 0 reach to the last closed month, so it gets one too. */
  #extend(first: number, last: number): void {
    const { graph, closedThrough, layout } = this.#plan;
    const hasBlanks = closedThrough !== null && graph.nodes.some((node) => node.blankAsZero);
    const calendar = calendarWith(layout.calendar, first, hasBlanks ? Math.max(last, closedThrough) : last);
    this.#plan = planOver(calendar, graph, closedThrough, this.#plan.programs);
    for (const typed of this.#typed.values()) typed.extendTo(calendar);
    this.#sheets.clear();
    this.#evaluators.clear();
  }
}

function planOver(
  calendar: Calendar,
  graph: SheetPlan["graph"],
  closedThrough: number | null,
  compiled?: SheetPlan["programs"],
): SheetPlan {
  const constants: ConstantColumns = new Map();
  const programs =
    compiled ??
    graph.nodes.map(({ source, fault }) =>
      source.type === "formula" && fault === null ? new VectorProgram(source.instructions, constants) : null,
    );
  return { graph, layout: blockLayout(graph, calendar), programs, closedThrough };
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
