import { aggregatedCells } from "./aggregated-cells.ts";
import { type BlankMonths, blankMonths } from "./blank-as-zero.ts";
import { type Cell, firstUnknown, knownCell, unknownCell } from "./cell.ts";
import { called, negated, operated } from "./formula-arithmetic.ts";
import { ANY_DIMENSION, type GraphNode, type Instruction, type LookBack, type Steps } from "./graph-node.ts";
import { MOST_ROLLING_MONTHS, wholeSteps } from "./look-back.ts";
import { earlierPeriod, type Period, periodLastYear, periodMonths } from "./period.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { TypedCells } from "./typed-cells.ts";

/** One member of a dimension; null is the total. */
export type MemberPlace = { readonly dimension: number; readonly row: number } | null;

/** The value a sheet has already computed, NaN for none. */
export type KnownValue = (node: number, row: number, period: Period) => number;

interface Wanted {
  readonly key: string;
  readonly node: GraphNode;
  readonly member: MemberPlace;
  readonly period: Period;
}

/**
 * Single cells straight from the definitions, with the reason when there is no value. Used for what the column store does
 * not hold: reasons, rolling years, periods beyond the months with data. Remembers what it has found, so it is thrown away
 * when a number changes. Follows formulas without recursion: chains may be thousands long.
 */
export class CellEvaluator {
  readonly #plan: SheetPlan;
  readonly #typed: TypedCells;
  readonly #isActual: boolean;
  readonly #knownValue: KnownValue | null;
  readonly #found = new Map<string, Cell>();
  readonly #blanks = new Map<number, BlankMonths | null>();
  #pending: Wanted[] = [];

  constructor(plan: SheetPlan, typed: TypedCells, isActual: boolean, knownValue: KnownValue | null) {
    this.#plan = plan;
    this.#typed = typed;
    this.#isActual = isActual;
    this.#knownValue = knownValue;
  }

  cell(node: number, member: MemberPlace, period: Period): Cell {
    this.#pending = [];
    const direct = this.#read(node, member, period);
    const stack = this.#pending;
    if (stack.length === 0) return direct;
    const { key } = stack[0] as Wanted;
    for (let wanted = stack.at(-1); wanted !== undefined; wanted = stack.at(-1)) {
      if (this.#found.has(wanted.key)) {
        stack.pop();
        continue;
      }
      this.#pending = [];
      const cell = this.#evaluated(wanted.node, wanted.member, wanted.period);
      if (this.#pending.length === 0) {
        this.#found.set(wanted.key, cell);
        stack.pop();
      } else stack.push(...this.#pending);
    }
    return this.#found.get(key) as Cell;
  }

  /** Whether a recomputed metric shows the mean of its typed targets at a period, rather than a recomputed one. */
  isMeanOfTyped(node: number, member: MemberPlace, period: Period): boolean {
    const of = this.#plan.graph.nodes[node] as GraphNode;
    const { first, last } = periodMonths(period);
    if (this.#isActual || of.source.type === "input" || of.aggregation !== "formula") return false;
    const row = this.#rowOf(of, member);
    if (row === null || !this.#typedWithin(of, row, first, last)) return false;
    if (of.source.type !== "formula" || of.fault !== null || (this.#isMember(of, row) && !of.perMember)) return true;
    for (const input of of.source.inputs) {
      for (let month = first; month <= last; month++) {
        if (this.cell(input, member, { grain: "month", index: month }).value === null) return true;
      }
    }
    return false;
  }

  /** What is already known, or a placeholder while it is noted down as wanted. */
  #read(index: number, member: MemberPlace, period: Period): Cell {
    const node = this.#plan.graph.nodes[index] as GraphNode;
    const row = this.#rowOf(node, member);
    if (row === null) return unknownCell(node.fault ?? "not-applicable");
    const known = this.#knownValue?.(index, row, period) ?? Number.NaN;
    if (!Number.isNaN(known)) return knownCell(known);
    const place = node.dimension === ANY_DIMENSION ? null : member;
    const key = `${index} ${place === null ? "" : place.row} ${period.grain} ${period.index}`;
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    this.#pending.push({ key, node, member: place, period });
    return unknownCell("missing");
  }

  /** null when the node has no such row. */
  #rowOf(node: GraphNode, member: MemberPlace): number | null {
    const total = (this.#plan.layout.rows[node.index] as number) - 1;
    if (member === null || node.dimension === ANY_DIMENSION) return total;
    return node.dimension === member.dimension ? member.row : null;
  }

  #isMember(node: GraphNode, row: number): boolean {
    return row < (this.#plan.layout.rows[node.index] as number) - 1;
  }

  #evaluated(node: GraphNode, member: MemberPlace, period: Period): Cell {
    const row = this.#rowOf(node, member) as number;
    if (node.source.type === "look-back") return this.#lookedBack(node, node.source.lookBack, member, row, period);
    if (period.grain === "month") return this.#month(node, member, row, period);
    const { first, last } = periodMonths(period);
    if (node.aggregation === "formula" && node.source.type !== "input") {
      if (!this.#isActual && this.#typedWithin(node, row, first, last)) {
        const mean = this.#meanOfTyped(node, member, row, first, last);
        if (mean !== null) return mean;
      }
      return this.#computed(node, member, row, period);
    }
    if (node.aggregation === "formula") return unknownCell("formula-error");
    if (this.#isBlank(node, first, last)) return unknownCell("missing");
    const months = this.#months(node.index, member, first, last);
    if (node.aggregation !== "weighted") return aggregatedCells(node.aggregation, months, []);
    const weights = typeof node.weight === "number" ? this.#months(node.weight, member, first, last) : [];
    const weighted = aggregatedCells("weighted", months, weights);
    return typeof node.weight === "string" ? firstUnknown([weighted, unknownCell(node.weight)]) : weighted;
  }

  #month(node: GraphNode, member: MemberPlace, row: number, period: Period): Cell {
    if (node.source.type === "input" || !this.#isActual) {
      const typed = this.#typed.value(node.index, row, period.index);
      if (!Number.isNaN(typed)) return knownCell(typed);
    }
    if (node.source.type !== "input") return this.#computed(node, member, row, period);
    const isMember = this.#isMember(node, row);
    const members = this.#plan.layout.rows[node.index] as number;
    if (!isMember && members > 1) return this.#combined(node, period);
    const blanks = this.#blankMonths(node);
    const isZero = blanks !== null && period.index >= blanks.first && period.index <= blanks.last;
    return isZero ? knownCell(0) : unknownCell("missing");
  }

  /** A formula at a period: from its operands there, or for a total that is not recomputed from its members. */
  #computed(node: GraphNode, member: MemberPlace, row: number, period: Period): Cell {
    if (node.fault !== null) return unknownCell(node.fault);
    const isMember = this.#isMember(node, row);
    if (isMember && !node.perMember) return unknownCell("not-applicable");
    const hasMembers = (this.#plan.layout.rows[node.index] as number) > 1;
    if (!isMember && hasMembers && node.perMember && node.across !== "formula") return this.#combined(node, period);
    if (node.source.type !== "formula") return unknownCell("formula-error");
    return this.#formula(node.source.instructions, member, period);
  }

  #combined(node: GraphNode, period: Period): Cell {
    if (node.across === "formula") return unknownCell("formula-error");
    if (this.#isBlank(node, period.index, period.index)) return unknownCell("missing");
    const cells = this.#members(node, node.index, period);
    if (node.across !== "weighted") return aggregatedCells(node.across, cells, []);
    const weights = typeof node.weight === "number" ? this.#members(node, node.weight, period) : [];
    const weighted = aggregatedCells("weighted", cells, weights);
    return typeof node.weight === "string" ? firstUnknown([weighted, unknownCell(node.weight)]) : weighted;
  }

  #members(node: GraphNode, of: number, period: Period): Cell[] {
    const count = (this.#plan.layout.rows[node.index] as number) - 1;
    return Array.from({ length: count }, (_, row) => this.#read(of, { dimension: node.dimension, row }, period));
  }

  #months(node: number, member: MemberPlace, first: number, last: number): Cell[] {
    return Array.from({ length: last - first + 1 }, (_, offset) =>
      this.#read(node, member, { grain: "month", index: first + offset }),
    );
  }

  #formula(instructions: readonly Instruction[], member: MemberPlace, period: Period): Cell {
    const stack: Cell[] = [];
    for (const step of instructions) {
      if (step.type === "number") stack.push(knownCell(step.value));
      else if (step.type === "node") stack.push(this.#read(step.node, member, period));
      else if (step.type === "negation") stack.push(negated(stack.pop() as Cell));
      else if (step.type === "operation") {
        const right = stack.pop() as Cell;
        stack.push(operated(step.operator, stack.pop() as Cell, right));
      } else stack.push(called(step.function, stack.splice(-step.count)));
    }
    return stack[0] ?? unknownCell("formula-error");
  }

  #lookedBack(node: GraphNode, lookBack: LookBack, member: MemberPlace, row: number, period: Period): Cell {
    if (node.fault !== null) return unknownCell(node.fault);
    if (this.#isMember(node, row) && !node.perMember) return unknownCell("not-applicable");
    if (lookBack.type === "lastYear") return this.#read(lookBack.of, member, periodLastYear(period));
    const { last } = periodMonths(period);
    if (lookBack.type === "ytd") return this.#read(lookBack.of, member, { grain: "ytd", index: last });
    const steps = this.#steps(lookBack.steps, member, period);
    if (steps.value === null) return steps;
    const count = wholeSteps(steps.value);
    if (lookBack.type === "lag") return this.#read(lookBack.of, member, earlierPeriod(period, count));
    const months = Math.min(count, MOST_ROLLING_MONTHS);
    return aggregatedCells("sum", months < 1 ? [] : this.#months(lookBack.of, member, last - months + 1, last), []);
  }

  #steps(steps: Steps, member: MemberPlace, period: Period): Cell {
    return "fixed" in steps ? knownCell(steps.fixed) : this.#read(steps.node, member, period);
  }

  /** null when the target is to be recomputed, because every input has one for every month. */
  #meanOfTyped(node: GraphNode, member: MemberPlace, row: number, first: number, last: number): Cell | null {
    const mayCompute = node.fault === null && (!this.#isMember(node, row) || node.perMember);
    if (mayCompute && node.source.type === "formula") {
      const inputs = node.source.inputs.flatMap((input) => this.#months(input, member, first, last));
      if (inputs.every(({ value }) => value !== null)) return null;
    }
    const typed = Array.from({ length: last - first + 1 }, (_, offset) =>
      this.#typed.value(node.index, row, first + offset),
    ).filter((value) => !Number.isNaN(value));
    return knownCell(typed.reduce((sum, value) => sum + value, 0) / typed.length);
  }

  #typedWithin(node: GraphNode, row: number, first: number, last: number): boolean {
    for (let month = first; month <= last; month++) {
      if (!Number.isNaN(this.#typed.value(node.index, row, month))) return true;
    }
    return false;
  }

  /** Whether an input has nothing typed in any row, so that members and months need not be gone through. */
  #isBlank(node: GraphNode, first: number, last: number): boolean {
    const { source, aggregation, across } = node;
    if (source.type !== "input" || (node.blankAsZero && this.#isActual)) return false;
    if (aggregation === "weighted" || across === "weighted" || across === "formula") return false;
    return !(this.#typed.rows(node.index) ?? []).some((_, row) => this.#typedWithin(node, row, first, last));
  }

  #blankMonths(node: GraphNode): BlankMonths | null {
    if (!node.blankAsZero || !this.#isActual) return null;
    const known = this.#blanks.get(node.index);
    if (known !== undefined) return known;
    const found = blankMonths(this.#typed.extent(node.index), this.#plan.closedThrough);
    this.#blanks.set(node.index, found);
    return found;
  }
}
