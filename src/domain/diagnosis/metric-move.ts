import { partOf } from "#domain/check/part-of.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { quotientOf } from "#domain/kpi-tree-arithmetic.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { newcombeInterval } from "#domain/statistics/newcombe-interval.ts";
import { atLeast } from "#domain/target-met.ts";
import type { Metric, SeriesKind, Workbook } from "#domain/workbook.ts";

/** How a metric went from three months to the next three. */
export interface MetricMove {
  readonly metric: Metric;
  /** Sums of flows, rates of sums, averages of all else. */
  readonly before: number;
  readonly now: number;
  readonly verdict: "up" | "down" | "flat";
  /** Against its target in the same three months: reached, below 90%, between; null without targets. */
  readonly target: "reached" | "between" | "missed" | null;
}

/** Why nothing is said of a metric: months without a value, or so few cases that one more would turn it. */
export type NoMove = "months" | "cases";

/** Three months against three. */
const MONTHS = 3;
/** Smaller changes are no move. */
const MOVED = 0.1;
/** Fewer cases than this carry no rate. */
const CASES = 5;
/** How sure a change must be to be more than chance. */
const LEVEL = 0.8;
/** z of a two-sided 80% interval. */
const Z80 = 1.2816;

/**
 * How a metric went from the three months before to the three up to `through`. Rates of counts are pooled, and have moved only
 * when their difference is more than chance (80%, Newcombe); counts too (80%); everything moves by a tenth at least, rates by a
 * twentieth.
 *
 * @example
 * metricMove({ id: "leads", unit: "count", aggregation: "sum", formula: null, direction: "up", targetType: "atLeast" }, { engine: { value: () => ({ value: null }) }, workbook: { metrics: [] }, through: "2026-09" }) // => "months"
 */
export function metricMove(
  metric: Metric,
  { workbook, engine, through }: { readonly workbook: Workbook; readonly engine: Engine; readonly through: Month },
): MetricMove | NoMove {
  const values = (id: string, back: number, kind: SeriesKind = "actual") =>
    Array.from(
      { length: MONTHS },
      (_, month) => engine.value({ metric: id, period: addMonths(through, month - back - MONTHS + 1), kind }).value,
    );
  const target = againstTarget(metric, values(metric.id, 0), values(metric.id, 0, "target"));
  const pair = partOf(metric, new Map(workbook.metrics.map((each) => [each.id, each])));
  const quotient = pair
    ? { numerator: pair.part.id, denominator: pair.whole.id }
    : metric.aggregation === "formula"
      ? quotientOf(metric.formula)
      : null;
  if (quotient) {
    const [part, whole] = [quotient.numerator, quotient.denominator];
    const sums = [sum(values(part, MONTHS)), sum(values(whole, MONTHS)), sum(values(part, 0)), sum(values(whole, 0))];
    const [partBefore, wholeBefore, partNow, wholeNow] = sums;
    if (partBefore == null || wholeBefore == null || partNow == null || wholeNow == null) return "months";
    if (wholeBefore <= 0 || wholeNow <= 0) return "cases";
    const [before, now] = [partBefore / wholeBefore, partNow / wholeNow];
    if (!pair) return { metric, before, now, target, verdict: changed(before, now, MOVED) };
    if (partBefore < CASES || partNow > wholeNow || partBefore > wholeBefore) return "cases";
    const difference = newcombeInterval(
      { happened: partNow, tried: wholeNow },
      { happened: partBefore, tried: wholeBefore },
      LEVEL,
    );
    const real = difference !== null && (difference.lower > 0 || difference.upper < 0);
    return { metric, before, now, target, verdict: real ? changed(before, now, MOVED / 2) : "flat" };
  }
  const [before, now] = [sum(values(metric.id, MONTHS)), sum(values(metric.id, 0))];
  if (before === null || now === null) return "months";
  if (metric.aggregation !== "sum")
    return { metric, before: before / MONTHS, now: now / MONTHS, target, verdict: changed(before, now, MOVED) };
  if (metric.unit === "count" && before + now < CASES) return "cases";
  const chance = metric.unit === "count" && Math.abs(now - before) <= Z80 * Math.sqrt(Math.max(0, before + now));
  return { metric, before, now, target, verdict: chance ? "flat" : changed(before, now, MOVED) };
}

function changed(before: number, now: number, share: number): MetricMove["verdict"] {
  if (!atLeast(Math.abs(now - before), share * Math.abs(before)) || now === before) return "flat";
  return now > before ? "up" : "down";
}

/** The mean of the months against the mean of their targets: all must be there. */
function againstTarget(
  metric: Metric,
  actual: readonly (number | null)[],
  targets: readonly (number | null)[],
): MetricMove["target"] {
  const [done, asked] = [sum(actual), sum(targets)];
  if (done === null || asked === null || asked <= 0 || done <= 0 || metric.targetType === "range") return null;
  const reached = judgedDirection(metric) === "down" ? asked / done : done / asked;
  return atLeast(reached, 1) ? "reached" : atLeast(reached, 0.9) ? "between" : "missed";
}

function sum(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
