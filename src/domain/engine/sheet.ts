import { type BlankMonths, blankMonths } from "./blank-as-zero.ts";
import { periodColumn, YEAR_COLUMNS } from "./calendar.ts";
import { CellEvaluator } from "./cell-evaluator.ts";
import { combineMembers, combineMembersWeighted } from "./combine-members.ts";
import { type DependentNode, dependentNodes } from "./dependent-nodes.ts";
import { ANY_DIMENSION, type GraphNode, NO_DIMENSION } from "./graph-node.ts";
import { lookBackRow } from "./look-back.ts";
import { type Period, periodsPerYear } from "./period.ts";
import { rollUps } from "./roll-up.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { overlayTargets } from "./target-overlay.ts";
import type { TypedCells } from "./typed-cells.ts";

/** Which member rows of a node to recompute; the total always is. */
type Rows = number;
const NO_MEMBER: Rows = -1;
const EVERY_MEMBER: Rows = -2;

/** Where the operands of the program that runs next begin; programs run one after the other. */
const columns: number[] = [];

const UNDECIDED = 0;
const UNIFORM = 1;
const NOT_UNIFORM = 2;

/**
 * All values of one kind of series (the actuals, the targets …), every month, year to date, quarter, half and year of every
 * row, in one column store. NaN is "no value"; why there is none is found out when somebody asks (`CellEvaluator`).
 */
export class Sheet {
  readonly values: Float64Array;
  readonly #plan: SheetPlan;
  readonly #typed: TypedCells;
  /** Actuals are typed for inputs only; of the other kinds formulas have typed values too. */
  readonly #isActual: boolean;
  readonly #blanks = new Map<number, BlankMonths | null>();
  readonly #dependents = new Map<number, readonly DependentNode[]>();
  readonly #uniform: Uint8Array;
  #outside: CellEvaluator | null = null;

  constructor(plan: SheetPlan, typed: TypedCells, isActual: boolean) {
    this.#plan = plan;
    this.#typed = typed;
    this.#isActual = isActual;
    this.values = new Float64Array(plan.layout.size);
    this.#uniform = new Uint8Array(plan.graph.nodes.length);
    this.recompute();
  }

  /** Everything anew, each node after what it needs. */
  recompute(): void {
    const { graph, layout } = this.#plan;
    this.#outside = null;
    this.#blanks.clear();
    for (const index of graph.order) this.#compute(graph.nodes[index]!, EVERY_MEMBER, 0, layout.calendar.years);
  }

  /** After a typed value of a node changed: only the fiscal year, the member and what depends on them. */
  update(node: GraphNode, row: number, month: number): void {
    const { years, firstYear } = this.#plan.layout.calendar;
    const year = Math.floor(month / 12) - firstYear;
    const total = this.#plan.layout.rows[node.index]! - 1;
    this.#outside = null;
    this.#uniform[node.index] = UNDECIDED;
    const everywhere = this.#blanksMoved(node);
    const rows = everywhere || node.dimension === ANY_DIMENSION ? EVERY_MEMBER : row === total ? NO_MEMBER : row;
    const from = everywhere ? 0 : year;
    const to = everywhere ? years : year + 1;
    this.#compute(node, rows, from, to);
    for (const { node: dependent, reach } of this.dependentsOf(node.index)) {
      const sameMembers = rows === EVERY_MEMBER || dependent.dimension === node.dimension;
      this.#compute(
        dependent,
        sameMembers ? rows : NO_MEMBER,
        reach === "all-years" ? 0 : from,
        reach === "same-years" ? to : years,
      );
    }
  }

  /** The value in a row at a period; NaN when there is none, also when the period has no column. */
  value(node: number, row: number, period: Period): number {
    const column = periodColumn(this.#plan.layout.calendar, period);
    if (column === -1) return Number.NaN;
    return this.values[this.#plan.layout.offsets[node]! + row * this.#plan.layout.width + column]!;
  }

  /** What is recomputed with a node, in order. */
  dependentsOf(index: number): readonly DependentNode[] {
    const known = this.#dependents.get(index);
    if (known !== undefined) return known;
    const found = dependentNodes(this.#plan.graph, index);
    this.#dependents.set(index, found);
    return found;
  }

  #blanksMoved(node: GraphNode): boolean {
    if (!node.blankAsZero || !this.#isActual) return false;
    const before = this.#blanks.get(node.index) ?? null;
    this.#blanks.delete(node.index);
    const now = this.#blankMonths(node);
    return before?.first !== now?.first || before?.last !== now?.last;
  }

  #blankMonths(node: GraphNode): BlankMonths | null {
    if (!node.blankAsZero || !this.#isActual) return null;
    const known = this.#blanks.get(node.index);
    if (known !== undefined) return known;
    const found = blankMonths(this.#typed.extent(node.index), this.#plan.closedThrough);
    this.#blanks.set(node.index, found);
    return found;
  }

  #compute(node: GraphNode, rows: Rows, from: number, to: number): void {
    if (this.#isUniform(node)) {
      this.#computeUniform(node, rows, from, to);
      return;
    }
    const { layout } = this.#plan;
    const members = layout.rows[node.index]! - 1;
    const first = Math.max(0, rows);
    const end = rows === EVERY_MEMBER ? members : rows === NO_MEMBER ? 0 : rows + 1;
    for (let row = first; row < end; row++) {
      this.#evaluate(node, row, members, from, to);
      this.#finish(node, row, from, to);
    }
    const isCombined = node.across !== "formula" || node.source.type === "input";
    if (members > 0 && node.perMember && isCombined) this.#combine(node, members, from, to);
    else this.#evaluate(node, members, members, from, to);
    this.#finish(node, members, from, to);
  }

  /** Whether a node is a recomputed formula whose operands all have its rows: one loop over any stretch of its columns. */
  #isUniform(node: GraphNode): boolean {
    const known = this.#uniform[node.index];
    if (known !== UNDECIDED) return known === UNIFORM;
    const program = this.#plan.programs[node.index];
    const isUniform =
      program != null &&
      node.aggregation === "formula" &&
      node.across === "formula" &&
      (node.perMember || node.dimension <= NO_DIMENSION) &&
      (this.#isActual || this.#typed.rows(node.index) === undefined) &&
      program.operands.every((operand) => this.#plan.graph.nodes[operand]!.dimension === node.dimension);
    this.#uniform[node.index] = isUniform ? UNIFORM : NOT_UNIFORM;
    return isUniform;
  }

  #computeUniform(node: GraphNode, rows: Rows, from: number, to: number): void {
    const { rows: rowCounts, width, calendar } = this.#plan.layout;
    const total = rowCounts[node.index]! - 1;
    const start = from * YEAR_COLUMNS;
    const length = (to - from) * YEAR_COLUMNS;
    if (rows !== EVERY_MEMBER) {
      if (rows !== NO_MEMBER) this.#runUniform(node, rows * width + start, length);
      this.#runUniform(node, total * width + start, length);
    } else if (to - from === calendar.years) this.#runUniform(node, 0, (total + 1) * width);
    else for (let row = 0; row <= total; row++) this.#runUniform(node, row * width + start, length);
  }

  #runUniform(node: GraphNode, start: number, length: number): void {
    const { offsets } = this.#plan.layout;
    const program = this.#plan.programs[node.index]!;
    const { operands } = program;
    for (let place = 0; place < operands.length; place++) columns[place] = offsets[operands[place]!]! + start;
    program.run(this.values, columns, offsets[node.index]! + start, length);
  }

  /** A row before typed values and roll-ups: a formula's results, an input's blanks. */
  #evaluate(node: GraphNode, row: number, members: number, from: number, to: number): void {
    const { layout, programs } = this.#plan;
    const out = layout.offsets[node.index]! + row * layout.width;
    const start = from * YEAR_COLUMNS;
    const end = to * YEAR_COLUMNS;
    const program = programs[node.index];
    const isUnknown = node.fault !== null || (row < members && !node.perMember);
    if (node.source.type === "input") this.#fillBlanks(node, row, members, out, from, to);
    else if (isUnknown) this.values.fill(Number.NaN, out + start, out + end);
    else if (node.source.type === "look-back") this.#lookBack(node, row, members, from, to);
    else if (program != null) {
      program.operands.forEach((operand, place) => {
        columns[place] = this.#rowOf(operand, node, row, members) + start;
      });
      program.run(this.values, columns, out + start, end - start);
    }
  }

  /** Where a node's operand begins for one of the node's rows: its row of the same member, or its only or total row. */
  #rowOf(operand: number, node: GraphNode, row: number, members: number): number {
    const { graph, layout } = this.#plan;
    const sameMembers = row < members && graph.nodes[operand]!.dimension === node.dimension;
    return sameMembers ? layout.offsets[operand]! + row * layout.width : layout.totals[operand]!;
  }

  #fillBlanks(node: GraphNode, row: number, members: number, out: number, from: number, to: number): void {
    for (let year = from; year < to; year++) {
      const start = out + year * YEAR_COLUMNS;
      this.values.fill(Number.NaN, start, start + 12);
    }
    const blanks = row < members || members === 0 ? this.#blankMonths(node) : null;
    if (blanks === null) return;
    const { firstYear } = this.#plan.layout.calendar;
    for (let month = blanks.first; month <= blanks.last; month++) {
      const year = Math.floor(month / 12) - firstYear;
      if (year >= from && year < to) this.values[out + year * YEAR_COLUMNS + (month % 12)] = 0;
    }
  }

  #lookBack(node: GraphNode, row: number, members: number, from: number, to: number): void {
    if (node.source.type !== "look-back") return;
    const { lookBack } = node.source;
    const { graph, layout } = this.#plan;
    const { calendar } = layout;
    const of = graph.nodes[lookBack.of]!;
    const steps = "steps" in lookBack && "node" in lookBack.steps ? lookBack.steps.node : node.index;
    const looked = {
      of: this.#rowOf(of.index, node, row, members),
      steps: this.#rowOf(steps, node, row, members),
      out: layout.offsets[node.index]! + row * layout.width,
    };
    const member = row < members ? { dimension: node.dimension, row } : null;
    lookBackRow(this.values, calendar, lookBack, looked, from, to, (period) => {
      const isBefore = Math.floor(period.index / periodsPerYear[period.grain]) < calendar.firstYear;
      if (isBefore && !of.existsWithoutInputs) return Number.NaN;
      this.#outside ??= new CellEvaluator(this.#plan, this.#typed, this.#isActual, null);
      return this.#outside.cell(of.index, member, period).value ?? Number.NaN;
    });
  }

  #combine(node: GraphNode, members: number, from: number, to: number): void {
    const { layout, graph } = this.#plan;
    const offset = layout.offsets[node.index]!;
    const rows = { offset, width: layout.width, members };
    const years = { from, to, columns: node.aggregation === "formula" ? YEAR_COLUMNS : 12 };
    if (node.across === "sum" || node.across === "mean") {
      combineMembers(this.values, rows, years, node.across);
      return;
    }
    const weight = node.across === "weighted" && typeof node.weight === "number" ? graph.nodes[node.weight] : undefined;
    if (weight?.dimension === node.dimension) {
      combineMembersWeighted(this.values, rows, years, { offset: layout.offsets[weight.index]!, width: layout.width });
    } else if (weight?.dimension === ANY_DIMENSION) {
      combineMembersWeighted(this.values, rows, years, { offset: layout.offsets[weight.index]!, width: 0 });
    } else {
      const total = offset + members * layout.width;
      this.values.fill(Number.NaN, total + from * YEAR_COLUMNS, total + to * YEAR_COLUMNS);
    }
  }

  /** Typed values win in their month; then months become longer periods. */
  #finish(node: GraphNode, row: number, from: number, to: number): void {
    const { layout } = this.#plan;
    const out = layout.offsets[node.index]! + row * layout.width;
    const mayBeTyped = node.source.type === "input" || !this.#isActual;
    const typed = mayBeTyped ? this.#typed.rows(node.index)?.[row] : undefined;
    if (node.aggregation === "formula" && node.source.type !== "input") {
      if (typed != null) {
        overlayTargets(this.values, out, typed, from, to, (first, last) => this.#isComplete(node, row, first, last));
      }
      return;
    }
    const rollUp = rollUps[node.aggregation];
    const weights = this.#weightRow(node, row);
    for (let year = from; year < to; year++) {
      const start = out + year * YEAR_COLUMNS;
      if (typed != null) {
        for (let month = 0; month < 12; month++) {
          const value = typed[year * 12 + month]!;
          if (value === value) this.values[start + month] = value;
        }
      }
      rollUp(this.values, start, weights < 0 ? -1 : weights + year * YEAR_COLUMNS);
    }
  }

  #weightRow(node: GraphNode, row: number): number {
    if (typeof node.weight !== "number") return -1;
    const { graph, layout } = this.#plan;
    const weight = graph.nodes[node.weight]!;
    const isTotal = row === layout.rows[node.index]! - 1;
    if (isTotal || weight.dimension === ANY_DIMENSION) return layout.totals[weight.index]!;
    return weight.dimension === node.dimension ? layout.offsets[weight.index]! + row * layout.width : -1;
  }

  /** Whether every input of a formula has a value in every month. */
  #isComplete(node: GraphNode, row: number, firstMonth: number, lastMonth: number): boolean {
    if (node.source.type !== "formula" || node.fault !== null) return false;
    const members = this.#plan.layout.rows[node.index]! - 1;
    if (row < members && !node.perMember) return false;
    return node.source.inputs.every((input) => {
      const start = this.#rowOf(input, node, row, members);
      for (let month = firstMonth; month <= lastMonth; month++) {
        const year = Math.floor(month / 12);
        if (Number.isNaN(this.values[start + year * YEAR_COLUMNS + (month - year * 12)]!)) return false;
      }
      return true;
    });
  }
}
