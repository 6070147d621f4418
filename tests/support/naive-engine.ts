import { formulaReferences } from "#domain/formula/formula-references.ts";
import type { FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Metric, SeriesKind, Workbook } from "#domain/workbook.ts";

/**
 * The calculation a second time, cell by cell, straight from the contract's sentences: slow, recursive, text keys, and
 * nothing shared with the engine but the parser. The differential test compares the two.
 */

export interface NaiveResult {
  readonly value: number | null;
  readonly reason?: string;
  readonly have: number;
  readonly of: number;
  readonly uneven?: true;
}

interface Cell {
  readonly value: number | null;
  readonly reason: string;
}

/** `last` is the index of the period's last month: year × 12 + month − 1. */
interface Span {
  readonly grain: "month" | "quarter" | "half" | "year" | "ytd" | "rolling12";
  readonly last: number;
}

const ORDER = ["formula-error", "cycle", "not-applicable", "missing", "division-by-zero", "not-finite", ""];
const LENGTH = { month: 1, quarter: 3, half: 6, year: 12, rolling12: 12 } as const;
const LOOKS_BACK = ["previous", "lag", "lastYear", "ytd", "rolling"];

const finite = (value: number): Cell =>
  Number.isFinite(value) ? { value, reason: "" } : { value: null, reason: "not-finite" };
const none = (reason: string): Cell => ({ value: null, reason });
const worst = (cells: readonly Cell[]): Cell => {
  const reasons = cells.filter((cell) => cell.value === null).map((cell) => cell.reason);
  return none(ORDER.find((reason) => reasons.includes(reason)) ?? "missing");
};
const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

export class NaiveEngine {
  readonly #workbook: Workbook;
  readonly #metrics: ReadonlyMap<string, Metric>;
  readonly #trees = new Map<string, FormulaTree | null>();
  readonly #typed = new Map<string, number>();
  readonly #memo = new Map<string, Cell>();
  readonly #faults = new Map<string, string | null>();
  readonly #breakdowns = new Map<string, string | null>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#metrics = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
    for (const { id, formula } of workbook.metrics) {
      if (formula === null) continue;
      const tree = parseFormula(formula);
      const isSound = tree.ok && formulaReferences(tree.value).every((reference) => this.#metrics.has(reference));
      this.#trees.set(id, isSound ? tree.value : null);
    }
    for (const { metric, kind, member, start, values } of workbook.series) {
      if (kind === "actual" && this.#metric(metric).formula !== null) continue;
      values.forEach((value, offset) => {
        if (value !== null) this.#typed.set(`${metric}|${kind}|${member ?? ""}|${indexOf(start) + offset}`, value);
      });
    }
  }

  value(metric: string, member: string | null, period: string, kind: SeriesKind): NaiveResult {
    const span = this.#span(period);
    const months = this.#months(span);
    const { value, reason } = this.#cell(metric, member, span, kind);
    const have = months.filter((month) => this.#has(metric, member, month, kind)).length;
    if (value === null) return { value, reason, have, of: months.length };
    const result = { value, have, of: months.length };
    return this.#isUneven(metric, member, span, kind) ? { ...result, uneven: true } : result;
  }

  // Time

  #span(period: string): Span {
    const start = this.#workbook.settings.fiscalYearStartMonth - 1;
    const part = /^(\d{4})([QH])(\d)$/.exec(period);
    if (part) {
      const length = part[2] === "Q" ? 3 : 6;
      const last = Number(part[1]) * 12 + start + Number(part[3]) * length - 1;
      return { grain: part[2] === "Q" ? "quarter" : "half", last };
    }
    if (period.startsWith("FY")) return { grain: "year", last: Number(period.slice(2)) * 12 + start + 11 };
    if (period.startsWith("YTD")) return { grain: "ytd", last: indexOf(period.slice(3)) };
    if (period.startsWith("R12:")) return { grain: "rolling12", last: indexOf(period.slice(4)) };
    return { grain: "month", last: indexOf(period) };
  }

  #months({ grain, last }: Span): number[] {
    let first = last;
    const yearStart = this.#workbook.settings.fiscalYearStartMonth - 1;
    if (grain === "ytd") while ((((first - yearStart) % 12) + 12) % 12 !== 0) first--;
    else first = last - LENGTH[grain] + 1;
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  }

  #earlier({ grain, last }: Span, steps: number): Span {
    return { grain, last: last - steps * (grain === "ytd" || grain === "rolling12" ? 1 : LENGTH[grain]) };
  }

  // What depends on what

  #metric(id: string): Metric {
    const metric = this.#metrics.get(id);
    if (!metric) throw new Error(`No metric ${id}`);
    return metric;
  }

  #references(id: string): string[] {
    const tree = this.#trees.get(id);
    return tree ? formulaReferences(tree) : [];
  }

  /** Everything that can be reached from a metric by one reference or more. */
  #reachable(id: string, withWeights: boolean): Set<string> {
    const next = (from: string) => {
      const { weight, aggregation, across } = this.#metric(from);
      const weighs = withWeights && weight !== null && (aggregation === "weighted" || across === "weighted");
      return weighs && this.#metrics.has(weight) ? [...this.#references(from), weight] : this.#references(from);
    };
    const seen = new Set<string>();
    const waiting = next(id);
    for (let reached = waiting.pop(); reached !== undefined; reached = waiting.pop()) {
      if (seen.has(reached)) continue;
      seen.add(reached);
      waiting.push(...next(reached));
    }
    return seen;
  }

  #fault(id: string): string | null {
    const known = this.#faults.get(id);
    if (known !== undefined) return known;
    const fault = this.#foundFault(id);
    this.#faults.set(id, fault);
    return fault;
  }

  #foundFault(id: string): string | null {
    const all = [id, ...this.#reachable(id, false)];
    if (all.some((one) => this.#trees.get(one) === null)) return "formula-error";
    if (all.some((one) => this.#reachable(one, false).has(one))) return "cycle";
    return null;
  }

  #dimension(id: string): string | null {
    const { dimension } = this.#metric(id);
    return this.#workbook.dimensions.some((one) => one.id === dimension) ? dimension : null;
  }

  /** The dimension whose members have values of their own; "any" for a constant. */
  #brokenDownBy(id: string): string | null {
    const known = this.#breakdowns.get(id);
    if (known !== undefined) return known;
    const found = this.#foundBreakdown(id);
    this.#breakdowns.set(id, found);
    return found;
  }

  #foundBreakdown(id: string): string | null {
    if (!this.#trees.has(id)) return this.#dimension(id);
    if (this.#fault(id) !== null) return null;
    const of = this.#references(id)
      .map((reference) => this.#brokenDownBy(reference))
      .filter((one) => one !== "any");
    if (of.length === 0) return this.#dimension(id) ?? "any";
    return of.every((one) => one === of[0]) ? (of[0] ?? null) : null;
  }

  /** The dimension whose members can be asked for or typed. */
  #membersOf(id: string): string[] {
    const brokenDown = this.#brokenDownBy(id);
    if (brokenDown === "any") return [];
    const dimension = brokenDown ?? this.#dimension(id);
    return this.#workbook.dimensions.find((one) => one.id === dimension)?.members.map((member) => member.id) ?? [];
  }

  // Values

  #cell(id: string, member: string | null, span: Span, kind: SeriesKind): Cell {
    const key = `${id}|${kind}|${member ?? ""}|${span.grain}|${span.last}`;
    const known = this.#memo.get(key);
    if (known) return known;
    const cell = this.#computed(id, member, span, kind);
    this.#memo.set(key, cell);
    return cell;
  }

  #computed(id: string, asked: string | null, span: Span, kind: SeriesKind): Cell {
    const fault = this.#fault(id);
    const brokenDown = this.#brokenDownBy(id);
    const member = brokenDown === "any" ? null : asked;
    if (member !== null && !this.#membersOf(id).includes(member)) return none(fault ?? "not-applicable");
    const { aggregation, weight } = this.#metric(id);
    if (span.grain === "month") return this.#month(id, member, span, kind);
    const months = this.#months(span).map((last): Span => ({ grain: "month", last }));
    const isFormula = this.#trees.has(id);
    if (aggregation === "formula") {
      if (!isFormula) return none("formula-error");
      const typed = this.#typedMonths(id, member, span, kind);
      if (typed.length > 0 && !this.#isComplete(id, member, span, kind)) {
        return finite(typed.reduce((sum, value) => sum + value, 0) / typed.length);
      }
      return this.#fromFormula(id, member, span, kind);
    }
    const cells = months.map((month) => this.#cell(id, member, month, kind));
    if (aggregation !== "weighted") return combined(aggregation, cells, []);
    const fallback = this.#weightFault(id);
    if (fallback !== null) return worst([...cells, none(fallback)]);
    return combined(
      "weighted",
      cells,
      months.map((month) => this.#cell(weight as string, member, month, kind)),
    );
  }

  #weightFault(id: string): string | null {
    const { weight } = this.#metric(id);
    if (weight === null) return "missing";
    if (!this.#metrics.has(weight)) return "formula-error";
    return weight === id || this.#reachable(weight, true).has(id) ? "cycle" : null;
  }

  #typedMonths(id: string, member: string | null, span: Span, kind: SeriesKind): number[] {
    if (kind === "actual") return [];
    return this.#months(span)
      .map((month) => this.#typed.get(`${id}|${kind}|${member ?? ""}|${month}`))
      .filter((value) => value !== undefined);
  }

  #isComplete(id: string, member: string | null, span: Span, kind: SeriesKind): boolean {
    if (this.#fault(id) !== null || (member !== null && this.#brokenDownBy(id) === null)) return false;
    return this.#references(id).every((reference) =>
      this.#months(span).every((last) => this.#cell(reference, member, { grain: "month", last }, kind).value !== null),
    );
  }

  #month(id: string, member: string | null, span: Span, kind: SeriesKind): Cell {
    const typed = this.#typed.get(`${id}|${kind}|${member ?? ""}|${span.last}`);
    if (typed !== undefined) return finite(typed);
    if (this.#trees.has(id)) return this.#fromFormula(id, member, span, kind);
    if (member === null && this.#membersOf(id).length > 0) return this.#acrossMembers(id, span, kind);
    return this.#isZero(id, span.last, kind) ? finite(0) : none("missing");
  }

  #isZero(id: string, month: number, kind: SeriesKind): boolean {
    if (!this.#metric(id).blankAsZero || kind !== "actual") return false;
    const months = [...this.#typed.keys()]
      .map((key) => key.split("|"))
      .filter(([metric, of]) => metric === id && of === kind)
      .map((parts) => Number(parts[3]));
    const { closedThrough } = this.#workbook.settings;
    const last = closedThrough === null ? Math.max(...months) : indexOf(closedThrough);
    return months.length > 0 && month >= Math.min(...months) && month <= last;
  }

  #fromFormula(id: string, member: string | null, span: Span, kind: SeriesKind): Cell {
    const fault = this.#fault(id);
    if (fault !== null) return none(fault);
    const brokenDown = this.#brokenDownBy(id);
    if (member !== null && brokenDown === null) return none("not-applicable");
    const isBrokenDown = brokenDown !== null && brokenDown !== "any";
    if (member === null && isBrokenDown && this.#membersOf(id).length > 0 && this.#across(id) !== "formula") {
      return this.#acrossMembers(id, span, kind);
    }
    return this.#evaluated(this.#trees.get(id) as FormulaTree, member, span, kind);
  }

  #across(id: string): string {
    const { across, aggregation } = this.#metric(id);
    if (across !== null) return across;
    return aggregation === "last" || aggregation === "first" ? "sum" : aggregation;
  }

  #acrossMembers(id: string, span: Span, kind: SeriesKind): Cell {
    const across = this.#across(id);
    if (across === "formula") return none("formula-error");
    const members = this.#membersOf(id);
    const cells = members.map((member) => this.#cell(id, member, span, kind));
    if (across !== "weighted") return combined(across, cells, []);
    const fallback = this.#weightFault(id);
    if (fallback !== null) return worst([...cells, none(fallback)]);
    const weight = this.#metric(id).weight as string;
    return combined(
      "weighted",
      cells,
      members.map((member) => this.#cell(weight, member, span, kind)),
    );
  }

  #evaluated(tree: FormulaTree, member: string | null, span: Span, kind: SeriesKind): Cell {
    const at = (part: FormulaTree, period: Span) => this.#evaluated(part, member, period, kind);
    switch (tree.type) {
      case "number":
        return finite(tree.value);
      case "reference":
        return this.#cell(tree.reference, member, span, kind);
      case "negation": {
        const operand = at(tree.operand, span);
        return operand.value === null ? operand : finite(-operand.value);
      }
      case "operation": {
        const left = at(tree.left, span);
        const right = at(tree.right, span);
        if (left.value === null || right.value === null) return worst([left, right]);
        return operation(tree.operator, left.value, right.value);
      }
      default: {
        const [first, second] = tree.arguments as [FormulaTree, FormulaTree];
        if (!LOOKS_BACK.includes(tree.function)) {
          return plainCall(
            tree.function,
            tree.arguments.map((part) => at(part, span)),
          );
        }
        if (tree.function === "previous") return at(first, this.#earlier(span, 1));
        if (tree.function === "lastYear") return at(first, { grain: span.grain, last: span.last - 12 });
        if (tree.function === "ytd") return at(first, { grain: "ytd", last: span.last });
        const steps = at(second, span);
        if (steps.value === null) return steps;
        // No calendar has more months than ten thousand years.
        const count = Math.max(-120_000, Math.min(120_000, Math.trunc(steps.value)));
        if (tree.function === "lag") return at(first, this.#earlier(span, count));
        const months = Array.from({ length: Math.max(0, count) }, (_, back) =>
          at(first, { grain: "month", last: span.last - count + 1 + back }),
        );
        return combined("sum", months, []);
      }
    }
  }

  // Coverage

  #has(id: string, asked: string | null, month: number, kind: SeriesKind): boolean {
    const member = this.#brokenDownBy(id) === "any" ? null : asked;
    const members = member === null ? [null, ...this.#membersOf(id)] : [member];
    return members.some((one) => this.#cell(id, one, { grain: "month", last: month }, kind).value !== null);
  }

  #isUneven(id: string, member: string | null, span: Span, kind: SeriesKind): boolean {
    if (span.grain === "month" || this.#months(span).length === 1) return false;
    if (this.#metric(id).aggregation !== "formula" || !this.#trees.get(id)) return false;
    const own = this.#brokenDownBy(id) === "any" ? null : member;
    if (this.#typedMonths(id, own, span, kind).length > 0 && !this.#isComplete(id, own, span, kind)) return false;
    const patterns = [...this.#restsOn(id, member, span, kind, new Set([id]))].map((input) =>
      this.#months(span)
        .map((month) => this.#has(input, member, month, kind))
        .join(),
    );
    return new Set(patterns).size > 1;
  }

  #restsOn(id: string, member: string | null, span: Span, kind: SeriesKind, seen: Set<string>): Set<string> {
    const found = new Set<string>();
    for (const reference of referencesNow(this.#trees.get(id) as FormulaTree)) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      const isRecomputed = this.#metric(reference).aggregation === "formula" && this.#trees.get(reference);
      const own = this.#brokenDownBy(reference) === "any" ? null : member;
      if (isRecomputed && this.#typedMonths(reference, own, span, kind).length === 0) {
        for (const input of this.#restsOn(reference, member, span, kind, seen)) found.add(input);
      } else found.add(reference);
    }
    return found;
  }
}

/** References that are not inside a function that looks at other periods. */
function referencesNow(tree: FormulaTree): string[] {
  switch (tree.type) {
    case "number":
      return [];
    case "reference":
      return [tree.reference];
    case "negation":
      return referencesNow(tree.operand);
    case "operation":
      return [...referencesNow(tree.left), ...referencesNow(tree.right)];
    default:
      return LOOKS_BACK.includes(tree.function) ? [] : tree.arguments.flatMap(referencesNow);
  }
}

function combined(rule: string, cells: readonly Cell[], weights: readonly Cell[]): Cell {
  if (rule === "weighted") {
    const pairs = cells.flatMap((cell, place) => {
      const weight = weights[place]?.value ?? null;
      return cell.value === null || weight === null ? [] : [{ value: cell.value, weight }];
    });
    if (pairs.length === 0) {
      const by = weights.map((weight) => (weight.reason === "not-applicable" ? none("missing") : weight));
      return worst([...cells, ...by]);
    }
    const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
    const sum = pairs.reduce((subtotal, pair) => subtotal + pair.value * pair.weight, 0);
    return weight === 0 ? none("division-by-zero") : finite(sum / weight);
  }
  const values = cells.map((cell) => cell.value).filter((value) => value !== null);
  if (values.length === 0) return worst(cells);
  if (rule === "first") return finite(values[0] as number);
  if (rule === "last") return finite(values[values.length - 1] as number);
  const sum = values.reduce((subtotal, value) => subtotal + value, 0);
  return finite(rule === "mean" ? sum / values.length : sum);
}

function operation(operator: string, left: number, right: number): Cell {
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? none("division-by-zero") : finite(left / right);
    case "^":
      return finite(left ** right);
    case "<":
      return finite(left < right ? 1 : 0);
    case "<=":
      return finite(left <= right ? 1 : 0);
    case ">":
      return finite(left > right ? 1 : 0);
    case ">=":
      return finite(left >= right ? 1 : 0);
    case "=":
      return finite(left === right ? 1 : 0);
    default:
      return finite(left === right ? 0 : 1);
  }
}

function plainCall(name: string, given: readonly Cell[]): Cell {
  if (name === "if") {
    const [condition, yes, no] = given as [Cell, Cell, Cell];
    if (condition.value === null) return condition;
    return condition.value === 0 ? no : yes;
  }
  if (name === "abs" || name === "round") {
    if (given.some((cell) => cell.value === null)) return worst(given);
    const [value = 0, places = 0] = given.map((cell) => cell.value as number);
    return finite(name === "abs" ? Math.abs(value) : rounded(value, Math.trunc(places)));
  }
  const values = given.map((cell) => cell.value).filter((value) => value !== null);
  if (values.length === 0) return worst(given);
  const sum = values.reduce((subtotal, value) => subtotal + value, 0);
  if (name === "sum") return finite(sum);
  if (name === "avg") return finite(sum / values.length);
  return finite(name === "min" ? Math.min(...values) : Math.max(...values));
}

/** Halves away from zero, of the decimal number as it is written. */
function rounded(value: number, places: number): number {
  if (places > 20) return value;
  const text = Math.abs(value).toFixed(20);
  const [whole = "0", fraction = ""] = (String(Math.abs(value)).includes("e") ? text : String(Math.abs(value))).split(
    ".",
  );
  const digits = BigInt(whole + fraction.padEnd(25, "0"));
  const unit = 10n ** BigInt(25 - places);
  const times = (digits + unit / 2n) / unit;
  const size = places >= 0 ? Number(`${times}e-${places}`) : Number(`${times}e${-places}`);
  return value < 0 ? -size : size;
}
