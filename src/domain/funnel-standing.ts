import type { Engine } from "#domain/engine/engine.ts";
import { bottleneck, stepGaps } from "./bottleneck.ts";
import { type Calculated, unknown } from "./calculated.ts";
import { type CommonSums, commonSums } from "./common-months.ts";
import { type FunnelMonths, type FunnelPeriod, funnelMonths } from "./funnel-months.ts";
import { funnelShortfall } from "./funnel-shortfall.ts";
import { quotientOf } from "./kpi-tree-arithmetic.ts";
import { addMonths, type Month } from "./month.ts";
import { ratio } from "./ratio.ts";
import { seriesSum } from "./series-sum.ts";
import { defaultStatusBands } from "./target-status.ts";
import { trialsToProve } from "./trials-to-prove.ts";
import type { Metric, SeriesKind, Stage, Workbook } from "./workbook.ts";

/** Rates of counts of the same month, or of a stage against the upper one as many months earlier as it takes. */
export type FunnelView = "sameMonth" | "lagged";

/** What a funnel is asked: up to which month, over which period, how, and for which member of a dimension. */
export interface FunnelQuestion {
  readonly month: Month;
  /** The month alone when absent. */
  readonly period?: FunnelPeriod;
  /** Same month when absent. */
  readonly view?: FunnelView;
  readonly member?: string | null;
}

/** A stage's count over the finished months of the period; its target only when each of them has one. */
export interface StageStanding {
  readonly stage: Stage;
  readonly actual: number | null;
  readonly target: number | null;
}

/** A step from a stage to the next one against its plan. */
export interface StepStanding {
  readonly upper: Stage;
  readonly lower: Stage;
  /** The metric that is this rate, where the workbook has one. */
  readonly metric: string | null;
  /** Months between the two counts; 0 for counts of the same month. */
  readonly lag: number;
  /** Σ of the upper and of the lower stage, over the months that have both. */
  readonly tried: number | null;
  readonly happened: number | null;
  readonly rate: Calculated;
  /** Σ target of the lower ÷ Σ target of the upper stage; unknown when a month that counts has no target: other months' plan is no plan for it. */
  readonly planned: Calculated;
  /** ln(rate ÷ planned rate); the gaps of a funnel add up. */
  readonly logGap: number | null;
  /** Upper 90% Wilson limit of the rate. */
  readonly upper90: number | null;
  /** 断定できる: even the upper limit lies below plan. Else, below plan, 件数不足. */
  readonly proven: boolean;
  /** Below plan without proof: how many more of the upper stage it takes at this rate. */
  readonly moreNeeded: number | null;
  /** More than everybody went on (期ずれ): the stages count different periods. */
  readonly shifted: boolean;
}

/** The bottleneck (ボトルネック) of a funnel, priced. */
export interface FunnelBottleneck {
  readonly step: StepStanding;
  /** Further steps whose gap is within 10% of the deepest: to be named as well. */
  readonly rivals: readonly StepStanding[];
  /** What the planned rate would have brought, in the KGI's unit; null when the KGI is not reached through the funnel. */
  readonly shortfall: number | null;
  /** The month from which the lowest stage feels it: the last month counted and the lead times still to come. */
  readonly hits: Month;
}

/** A funnel against its plan. */
export interface FunnelStanding {
  readonly months: FunnelMonths;
  readonly stages: readonly StageStanding[];
  readonly steps: readonly StepStanding[];
  /** The step furthest below its planned rate; null when none is below, or no month of the period is finished. */
  readonly bottleneck: FunnelBottleneck | null;
  /** Every stage with a target reaches the limit of 注意 (90%): nothing that a headline need name. */
  readonly calm: boolean;
}

/**
 * How the funnel of a workbook stands at a month: its stages and steps against plan, and the bottleneck. One function for
 * headline, funnel page and KPI tree. Only finished months count.
 *
 *     gap of a step = ln(observed rate ÷ planned rate); bottleneck = the most negative gap
 *
 * @example
 * funnelStanding({ stages: [], metrics: [], goals: [], series: [], settings: { closedThrough: "2025-09", fiscalYearStartMonth: 4 } }, null, { month: "2025-09" }).bottleneck // => null
 */
export function funnelStanding(
  workbook: Pick<Workbook, "stages" | "metrics" | "goals" | "series" | "settings">,
  engine: Engine,
  { month, period = "month", view = "sameMonth", member = null }: FunnelQuestion,
): FunnelStanding {
  const { stages, metrics, settings } = workbook;
  const months = funnelMonths(workbook, engine, month, period);
  const counts = ({ metric }: Stage, kind: SeriesKind, back = 0, of: string | null = member) =>
    months.finished.map((one) => engine.value({ metric, period: addMonths(one, -back), kind, member: of }).value);
  const standing = stages.map((stage) => ({
    stage,
    actual: seriesSum(counts(stage, "actual")),
    target: seriesSum(counts(stage, "target")),
  }));
  const pairs = stages.slice(1).map((lower, index) => {
    const upper = stages[index]!;
    const lag = view === "lagged" ? upper.leadTimeMonths : 0;
    const happened = counts(lower, "actual");
    const tried = counts(upper, "actual", lag);
    const actual = commonSums(happened, tried);
    const target = plannedSums(
      happened.map((count, at) => count !== null && tried[at] !== null),
      counts(lower, "target", 0, null),
      counts(upper, "target", lag, null),
    );
    return {
      upper,
      lower,
      lag,
      metric: rateMetric(metrics, upper.metric, lower.metric),
      tried: actual?.prior ?? null,
      happened: actual?.current ?? null,
      rate: actual ? ratio(actual.current, actual.prior) : unknown("missing"),
      planned: target ? ratio(target.current, target.prior) : unknown("no-target"),
    };
  });
  const tries = pairs.map(({ tried, happened }) => ({
    tried: Math.max(0, tried ?? 0),
    happened: Math.max(0, happened ?? 0),
  }));
  const plannedRates = pairs.map(({ planned }) => planned.value);
  const gaps = stepGaps(tries, plannedRates);
  const steps = pairs.map((pair, index) => ({ ...pair, ...provenOf(pair, gaps[index]!) }));
  const worst = steps[bottleneck(tries, plannedRates) ?? -1];
  const warn = settings.statusBands?.warn ?? defaultStatusBands.warn;
  return {
    months,
    stages: standing,
    steps,
    bottleneck: worst
      ? {
          step: worst,
          rivals: steps.filter((step) => step !== worst && isRival(step, worst)),
          shortfall: funnelShortfall(workbook, engine, month, worst),
          hits: addMonths(months.finished.at(-1)!, remainingLeadTime(stages, worst.lower)),
        }
      : null,
    calm: standing.every(({ actual, target }) => actual === null || target === null || actual >= warn * target),
  };
}

/** The plan over the months that the rate is made of; null when one of them has none. */
function plannedSums(
  counted: readonly boolean[],
  lower: readonly (number | null)[],
  upper: readonly (number | null)[],
): CommonSums | null {
  const covered = counted.every((counts, index) => !counts || (lower[index] !== null && upper[index] !== null));
  return covered ? commonSums(lower, upper) : null;
}

function provenOf(
  { rate, planned, tried }: Pick<StepStanding, "rate" | "planned" | "tried">,
  { logGap, upper, proven }: ReturnType<typeof stepGaps>[number],
) {
  const needed = rate.value === null || planned.value === null ? null : trialsToProve(rate.value, planned.value);
  return {
    logGap,
    upper90: upper,
    proven,
    moreNeeded: proven || needed === null ? null : Math.max(1, Math.ceil(needed - (tried ?? 0))),
    shifted: rate.value !== null && rate.value > 1,
  };
}

/**
 * The metric that is the rate of a step, by the metrics that count its two stages; null where the workbook has none.
 *
 * @example
 * rateMetric([{ id: "sql_rate", formula: "sql / mql" }], "mql", "sql") // => "sql_rate"
 * rateMetric([], "mql", "sql") // => null
 */
export function rateMetric(
  metrics: readonly Pick<Metric, "id" | "formula">[],
  upper: string,
  lower: string,
): string | null {
  const isRate = ({ formula }: Pick<Metric, "formula">) => {
    const quotient = quotientOf(formula);
    return quotient?.numerator === lower && quotient.denominator === upper;
  };
  return metrics.find(isRate)?.id ?? null;
}

/** Nothing went on: below everything that has a gap. */
function depth({ logGap, rate }: StepStanding): number {
  return rate.value === 0 ? Number.NEGATIVE_INFINITY : (logGap ?? 0);
}

function isRival(step: StepStanding, worst: StepStanding): boolean {
  return step.planned.value !== null && depth(step) < -1e-9 && depth(step) <= 0.9 * depth(worst);
}

function remainingLeadTime(stages: readonly Stage[], from: Stage): number {
  return stages.slice(stages.indexOf(from), -1).reduce((sum, { leadTimeMonths }) => sum + leadTimeMonths, 0);
}
