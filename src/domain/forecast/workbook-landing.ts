import { attainment } from "#domain/attainment.ts";
import type { Calculated } from "#domain/calculated.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearEnd, fiscalYearMonths, fiscalYearOf } from "#domain/fiscal-year.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { defaultStatusBands, type TargetStatus, targetStatus } from "#domain/target-status.ts";
import { variance } from "#domain/variance.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { entryState } from "#domain/workbook-months.ts";
import { type Landing, landing } from "./landing.ts";
import type { PipelineEvidence } from "./landing-method.ts";

/** A metric's landing against the year's target. */
export interface WorkbookLanding {
  readonly landing: Landing;
  /** The months that are still to come, in whose columns the estimate stands. */
  readonly remaining: readonly Month[];
  /** Σ of the finished months. */
  readonly toDate: number;
  readonly target: number | null;
  readonly attainment: Calculated;
  readonly variance: Calculated;
  readonly status: TargetStatus;
}

/**
 * Where a metric's fiscal year lands, seen from a month. Unfinished months are not part of it, and what follows a gap is not
 * either. Null where there is nothing to estimate: the metric does not add up over the year, or the year is over.
 *
 * @example
 * workbookLanding({}, null, { aggregation: "last" }, "2025-09") // => null
 */
export function workbookLanding(
  workbook: Pick<Workbook, "settings" | "metrics" | "stages" | "goals">,
  engine: Engine,
  metric: Metric,
  month: Month,
): WorkbookLanding | null {
  if (metric.aggregation !== "sum") return null;
  const { fiscalYearStartMonth: start, landingMethod } = workbook.settings;
  const year = fiscalYearOf(month, start);
  const all = fiscalYearMonths(year, start);
  const passed = all.filter((one) => one <= month && isFinished(workbook, engine, one, month));
  const actuals: number[] = [];
  for (const one of passed) {
    const { value } = engine.value({ metric: metric.id, period: one });
    if (value === null) break;
    actuals.push(value);
  }
  const remaining = all.slice(actuals.length);
  if (remaining.length === 0) return null;
  const estimated = landing(
    {
      actuals,
      remaining,
      lastYear: all.map((one) => engine.value({ metric: metric.id, period: addMonths(one, -12) }).value),
      pipeline: pipelineOf(workbook, engine, metric, { finished: all.slice(0, actuals.length), remaining }),
    },
    landingMethod ?? null,
  );
  const target = yearTarget(workbook, engine, metric, year);
  const value = estimated.state === "estimated" ? estimated.adopted.value : null;
  const type = metric.targetType === "none" ? (metric.direction === "down" ? "atMost" : "atLeast") : metric.targetType;
  return {
    landing: estimated,
    remaining,
    toDate: actuals.reduce((total, one) => total + one, 0),
    target,
    attainment: attainment(value, target, judgedDirection(metric)),
    variance: variance(value, target),
    status: targetStatus(
      value,
      { type, value: target },
      metric.statusBands ?? workbook.settings.statusBands ?? defaultStatusBands,
    ),
  };
}

/** The month shown must be complete; earlier ones are over, and final once the person closes months at all. */
function isFinished(
  workbook: Pick<Workbook, "settings" | "metrics">,
  engine: Engine,
  month: Month,
  shown: Month,
): boolean {
  const { closedThrough } = workbook.settings;
  if (closedThrough !== null) return month <= closedThrough;
  return month < shown || !entryState(workbook, engine, month).provisional;
}

/**
 * A fiscal year's target: the sum of its months when all have one, else that of a goal due at the year's end.
 *
 * @example
 * yearTarget({ goals: [{ metric: "revenue", due: "2026-03", target: 300 }], settings: { fiscalYearStartMonth: 4 } }, { value: () => ({ value: null }) }, { id: "revenue" }, 2025) // => 300
 */
export function yearTarget(
  { goals, settings }: Pick<Workbook, "goals" | "settings">,
  engine: Engine,
  metric: Pick<Metric, "id">,
  year: number,
): number | null {
  const { value, have, of } = engine.value({ metric: metric.id, period: `FY${year}`, kind: "target" });
  if (value !== null && have === of) return value;
  const due = fiscalYearEnd(year, settings.fiscalYearStartMonth);
  return goals.find((goal) => goal.metric === metric.id && goal.due === due)?.target ?? null;
}

/** The stage above the last one, where the metric is what the last stage brings. */
function pipelineOf(
  { stages, metrics }: Pick<Workbook, "stages" | "metrics">,
  engine: Engine,
  metric: Metric,
  { finished, remaining }: { finished: readonly Month[]; remaining: readonly Month[] },
): PipelineEvidence | null {
  const [upper, last] = stages.slice(-2);
  const through = finished.at(-1);
  if (!upper || !last || through === undefined) return null;
  if (metric.unit !== "currency" && metric.id !== last.metric) return null;
  if (upper.metric === metric.id || !metrics.some(({ id }) => id === upper.metric)) return null;
  const lead = Math.round(upper.leadTimeMonths);
  const count = (month: Month) => engine.value({ metric: upper.metric, period: month }).value;
  return {
    toDate: finished.map(count),
    maturing: remaining.map((month) => {
      const opened = addMonths(month, -lead);
      return opened > through ? "open" : count(opened);
    }),
  };
}
