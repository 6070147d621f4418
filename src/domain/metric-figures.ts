import type { Engine, Result } from "#domain/engine/engine.ts";
import { attainment } from "./attainment.ts";
import { type Calculated, known, unknown } from "./calculated.ts";
import { commonSums } from "./common-months.ts";
import { fiscalYearMonths, fiscalYearOf } from "./fiscal-year.ts";
import { growsWithTime } from "./grows-with-time.ts";
import { addMonths, type Month } from "./month.ts";
import { progress } from "./progress.ts";
import { defaultStatusBands, type TargetStatus, targetStatus } from "./target-status.ts";
import { variance } from "./variance.ts";
import type { Direction, Metric, SeriesKind, StatusBands, Unit, Workbook } from "./workbook.ts";
import { yearOverYear } from "./year-over-year.ts";
import { yearOverYearDifference } from "./year-over-year-difference.ts";
import { ytdAttainment } from "./ytd-attainment.ts";

/** One month alone (単月), or the fiscal year so far (累計). */
export type View = "month" | "ytd";

/** Everything the screens say about one metric. Unknown numbers carry their reason. */
export interface MetricFigures {
  readonly metric: Metric;
  readonly actual: Calculated;
  readonly target: number | null;
  readonly attainment: Calculated;
  readonly variance: Calculated;
  /** A ratio for quantities, a difference for rates and scores. */
  readonly yearOverYear: { readonly kind: "ratio" | "difference"; readonly number: Calculated };
  readonly yearToDate: Calculated;
  readonly yearToDateAttainment: Calculated;
  /** Year to date against the whole year's target: for flows only, a rate does not fill up over the year. */
  readonly progress: Calculated;
  readonly status: TargetStatus;
  readonly bands: StatusBands;
  /** The inputs of a ratio have values in different months. */
  readonly uneven: boolean;
  /** Months of the fiscal year up to the one shown; null is "not entered", or not final. */
  readonly trend: { readonly actual: readonly (number | null)[]; readonly target: readonly (number | null)[] };
}

/** What of a workbook the figures of one metric depend on, beside its numbers. */
type FiguresWorkbook = Pick<Workbook, "settings" | "metrics" | "series">;

export interface FiguresQuery {
  readonly month: Month;
  readonly view: View;
  /** The last month that counts year to date; see `yearToDateThrough`. */
  readonly through: Month;
}

/**
 * A metric's figures of a month, or of its fiscal year so far. Flows are compared year to date over the months that have both
 * an actual and a target, rates by their own rule of aggregation.
 *
 * @example
 * metricFigures({ value: () => ({ value: 5, have: 1, of: 1 }), series: () => [] }, { id: "stock", unit: "count", aggregation: "last", targetType: "atLeast", direction: "up" }, { settings: { fiscalYearStartMonth: 4 }, metrics: [], series: [] }, { month: "2026-04", view: "month", through: "2026-04" }).attainment // => { value: 1 }
 */
export function metricFigures(
  engine: Engine,
  metric: Metric,
  workbook: FiguresWorkbook,
  { month, view, through }: FiguresQuery,
): MetricFigures {
  const { settings } = workbook;
  const fiscalYear = fiscalYearOf(month, settings.fiscalYearStartMonth);
  const [first] = fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth);
  const months = (kind: SeriesKind, to: Month, back = 0) =>
    values(
      engine.series({
        metric: metric.id,
        from: addMonths(first!, -back),
        to: addMonths(to, -back),
        grain: "month",
        kind,
      }),
    );
  const at = (period: string, kind: SeriesKind = "actual") => engine.value({ metric: metric.id, period, kind });

  const counts = through >= first!;
  const untilThrough = (kind: SeriesKind, back = 0) => (counts ? months(kind, through, back) : []);
  const atYearToDate = (kind: SeriesKind, back = 0) =>
    counts ? at(`YTD${addMonths(through, -back)}`, kind) : NOTHING_COUNTS;

  const monthly = at(month);
  const toDate = atYearToDate("actual");
  const yearToDate = counts ? calculated(toDate) : unknown("unfinished");
  const comparedActuals = untilThrough("actual");
  const comparedTargets = untilThrough("target");
  const additive = metric.aggregation === "sum";
  const pair = additive ? commonSums(comparedActuals, comparedTargets) : null;
  const targetToDate = holdsToDate(metric, workbook);
  const yearToDateTarget = !targetToDate ? null : pair ? pair.prior : atYearToDate("target").value;
  const comparedYearToDate = pair ? known(pair.current) : yearToDate;
  const direction = judgedDirection(metric);
  const yearToDateAttainment = !counts
    ? unknown("unfinished")
    : additive && metric.targetType !== "range"
      ? ytdAttainment(comparedActuals, comparedTargets, direction)
      : targetToDate
        ? attainmentOf(metric, yearToDate.value, yearToDateTarget, atYearToDate("targetUpper").value)
        : unknown("not-applicable");

  const actual = view === "month" ? calculated(monthly) : yearToDate;
  const target = view === "month" ? at(month, "target").value : yearToDateTarget;
  const upper = (view === "month" ? at(month, "targetUpper") : atYearToDate("targetUpper")).value;
  const compared = view === "month" ? actual : comparedYearToDate;
  const bands = metric.statusBands ?? settings.statusBands ?? defaultStatusBands;
  return {
    metric,
    actual,
    target,
    attainment: view === "month" ? attainmentOf(metric, actual.value, target, upper) : yearToDateAttainment,
    variance: variance(compared.value, target),
    yearOverYear:
      view === "month"
        ? comparedToLastYear(metric.unit, actual.value, at(addMonths(month, -12)).value)
        : yearToDateComparedToLastYear(metric, toDate, atYearToDate("actual", 12), [
            comparedActuals,
            untilThrough("actual", 12),
          ]),
    yearToDate,
    yearToDateAttainment,
    progress: !counts
      ? unknown("unfinished")
      : additive
        ? progress(yearToDate.value, wholeYear(at(`FY${fiscalYear}`, "target")))
        : unknown("not-applicable"),
    status: targetStatus(compared.value, { type: targetType(metric), value: target, upper }, bands),
    bands,
    uneven: (view === "month" ? monthly : toDate).uneven === true,
    trend: { actual: trendActuals(months("actual", month), first!, through), target: months("target", month) },
  };
}

/** Of a fiscal year in which no month is final yet. */
const NOTHING_COUNTS: Result = { value: null, reason: "missing", have: 0, of: 0 };

/** A month that is not final is no point of a trend. */
function trendActuals(actuals: readonly (number | null)[], first: Month, through: Month): readonly (number | null)[] {
  return actuals.map((value, index) => (addMonths(first, index) <= through ? value : null));
}

/** A target typed per month for a formula that grows with time (churn) cannot be held against several months. */
function holdsToDate(metric: Metric, { metrics, series }: FiguresWorkbook): boolean {
  if (metric.aggregation !== "formula") return true;
  const typed = series.some(({ metric: id, kind }) => id === metric.id && kind === "target");
  return !typed || !growsWithTime(metric, metrics);
}

/** A year's target is known only when every month has one: the sum of six months is no yearly target. */
function wholeYear({ value, have, of }: Result): number | null {
  return have === of ? value : null;
}

function calculated({ value, reason }: Result): Calculated {
  return value === null ? unknown(reason ?? "missing") : known(value);
}

function values(results: readonly Result[]): (number | null)[] {
  return results.map(({ value }) => value);
}

/**
 * A metric to be kept below its target is judged so, whatever its general direction.
 *
 * @example
 * judgedDirection({ direction: "up", targetType: "atMost" }) // => "down"
 * judgedDirection({ direction: "down", targetType: "range" }) // => "down"
 */
export function judgedDirection({ direction, targetType: type }: Pick<Metric, "direction" | "targetType">): Direction {
  return type === "atMost" ? "down" : type === "atLeast" ? "up" : direction;
}

/**
 * What kind of target a metric's targets are: its own kind, else by its direction.
 *
 * @example
 * targetType({ targetType: "none", direction: "down" }) // => "atMost"
 */
export function targetType(metric: Pick<Metric, "targetType" | "direction">): Metric["targetType"] {
  return metric.targetType === "none" ? (metric.direction === "down" ? "atMost" : "atLeast") : metric.targetType;
}

/** Inside a range the target is met; outside, attainment is measured at the end that was missed. */
function attainmentOf(metric: Metric, actual: number | null, target: number | null, upper: number | null): Calculated {
  if (metric.targetType !== "range") return attainment(actual, target, judgedDirection(metric));
  if (actual !== null && upper !== null && actual > upper) return attainment(actual, upper, "down");
  if (actual !== null && target !== null && actual < target) return attainment(actual, target, "up");
  return actual === null ? unknown("missing") : target === null && upper === null ? unknown("no-target") : known(1);
}

const COMPARED_BY_DIFFERENCE: readonly Unit[] = ["percent", "score"];

function comparedToLastYear(unit: Unit, now: number | null, before: number | null): MetricFigures["yearOverYear"] {
  return COMPARED_BY_DIFFERENCE.includes(unit)
    ? { kind: "difference", number: yearOverYearDifference(now, before) }
    : { kind: "ratio", number: yearOverYear(now, before) };
}

/** Flows are compared over the months present in both years, so that a gap is not read as a fall. */
function yearToDateComparedToLastYear(
  metric: Metric,
  now: Result,
  before: Result,
  [nowMonths, beforeMonths]: readonly [readonly (number | null)[], readonly (number | null)[]],
): MetricFigures["yearOverYear"] {
  if (metric.aggregation !== "sum") return comparedToLastYear(metric.unit, now.value, before.value);
  const sums = commonSums(nowMonths, beforeMonths);
  if (sums) return comparedToLastYear(metric.unit, sums.current, sums.prior);
  return comparedToLastYear(metric.unit, now.value, null);
}
