import { isMonth } from "#domain/month.ts";
import type { SeriesKind, Workbook } from "#domain/workbook.ts";
import { Calculation, type Line } from "./calculation.ts";
import type { MemberPlace } from "./cell-evaluator.ts";
import { isUneven, monthsWithValue } from "./coverage.ts";
import { ANY_DIMENSION, type GraphNode } from "./graph-node.ts";
import type { MetricGraph } from "./metric-graph.ts";
import {
  fiscalMonth,
  type Grain,
  type Period,
  parsePeriod,
  periodMonths,
  periodsEndingIn,
  periodsPerYear,
} from "./period.ts";
import type { Reason } from "./reason.ts";

export type { Grain } from "./period.ts";
export type { Reason } from "./reason.ts";

/** Every number of a workbook, for any metric, member, period and kind of series. */
export interface Engine {
  /** One number. `period`: 2026-09, 2026Q2, 2026H1, FY2026, YTD2026-09 or R12:2026-09. `member` absent or null: the total. */
  value(query: CellQuery): Result;
  /** One result per period of the grain (months when absent) that ends in the months `from` to `to`. */
  series(query: SeriesQuery): Result[];
  /** Types a value, null for a blank; everything that depends on it is up to date afterwards. */
  setValue(cell: TypedCell): void;
}

export interface CellQuery {
  readonly metric: string;
  readonly period: string;
  readonly member?: string | null;
  readonly kind?: SeriesKind;
}

export interface SeriesQuery {
  readonly metric: string;
  readonly from: string;
  readonly to: string;
  readonly grain?: Grain;
  readonly member?: string | null;
  readonly kind?: SeriesKind;
}

export interface TypedCell {
  readonly metric: string;
  readonly month: string;
  readonly member?: string | null;
  readonly kind?: SeriesKind;
  readonly value: number | null;
}

/** A value, or the reason why there is none; and how many of the period's months have a value of the metric itself. */
export interface Result {
  readonly value: number | null;
  readonly reason?: Reason;
  readonly have: number;
  /** Months in the period. */
  readonly of: number;
  /** The inputs have values in different months of the period. */
  readonly uneven?: true;
}

/**
 * The calculation engine of a workbook. Formulas are compiled once; numbers are computed when first asked for and kept up
 * to date cell by cell. Wrong or circular formulas are results with a reason, never exceptions.
 *
 * @throws RangeError from its methods: an unknown metric or member id, a malformed period or month, `setValue` on a formula's actuals.
 * @example
 * createEngine({ metrics: [], dimensions: [], series: [], settings: { fiscalYearStartMonth: 4, closedThrough: null } }) // => {}
 */
export function createEngine(workbook: Workbook): Engine {
  const calculation = new Calculation(workbook);
  const { graph } = calculation.plan;
  const { startMonth } = calculation;

  const lineOf = ({ metric, member = null, kind = "actual" }: Pick<CellQuery, "metric" | "member" | "kind">): Line => {
    if (!KINDS.has(kind)) throw new RangeError(`Not a kind of series: ${kind}`);
    const node = graph.nodeById.get(metric);
    if (node === undefined) throw new RangeError(`No metric with the id ${metric}`);
    return { kind, node, member: member === null ? null : memberPlace(graph, node, member) };
  };

  return {
    value: (query) => resultOf(calculation, lineOf(query), parsePeriod(query.period, startMonth)),

    series: ({ from, to, grain = "month", ...line }) => {
      if (!Object.hasOwn(periodsPerYear, grain)) throw new RangeError(`Not a grain: ${grain}`);
      const asked = lineOf(line);
      const periods = periodsEndingIn(grain, fiscalMonth(from, startMonth), fiscalMonth(to, startMonth));
      return periods.map((period) => resultOf(calculation, asked, period));
    },

    setValue: ({ month, value, ...line }) => {
      const { kind, node, member } = lineOf(line);
      if (!isMonth(month)) throw new RangeError(`Not a month (YYYY-MM): ${month}`);
      if (value !== null && !Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
      if (kind === "actual" && node.source.type !== "input") {
        throw new RangeError(`${line.metric} is computed: its actuals cannot be typed`);
      }
      const row = member !== null && node.dimension === ANY_DIMENSION ? null : calculation.row(node, member);
      if (row === null) throw new RangeError(`${line.metric} has no member ${String(line.member)}`);
      calculation.set(kind, node, row, fiscalMonth(month, startMonth), value ?? Number.NaN);
    },
  };
}

const KINDS: ReadonlySet<string> = new Set<SeriesKind>([
  "actual",
  "target",
  "targetUpper",
  "originalTarget",
  "expected",
]);

/** The member in the metric's own dimension; else in whichever has it, where the metric is not applicable. */
function memberPlace({ members }: MetricGraph, { dimension }: GraphNode, member: string): MemberPlace {
  const row = members[dimension]?.get(member);
  if (row !== undefined) return { dimension, row };
  const elsewhere = members.findIndex((list) => list.has(member));
  const place = members[elsewhere]?.get(member);
  if (place === undefined) throw new RangeError(`No member with the id ${member}`);
  return { dimension: elsewhere, row: place };
}

function resultOf(calculation: Calculation, line: Line, period: Period): Result {
  const { value, reason } = calculation.cell(line.kind, line.node, line.member, period);
  const { first, last } = periodMonths(period);
  const have = monthsWithValue(calculation, line, period);
  const of = last - first + 1;
  if (value === null) return { value, reason, have, of };
  return isUneven(calculation, line, period) ? { value, have, of, uneven: true } : { value, have, of };
}
