import { commonSums } from "#domain/common-months.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearEnd, fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { addMonths, type Month, monthRange, monthsBetween } from "#domain/month.ts";
import { observedRate } from "#domain/plan/observed-rate.ts";
import type { Goal, Metric, Stage, Workbook } from "#domain/workbook.ts";
import { finishedUpTo, latestActualMonth } from "#domain/workbook-months.ts";

/** How far back "the latest months" may go. */
export const recentSpans = [3, 6, 12] as const;

/** One stage and what the workbook knows of it. */
export interface PlanStage {
  readonly stage: Stage;
  readonly metric: Metric;
  /** Last year's count over the months entered, and how many those were; null when there are none. */
  readonly lastYear: number | null;
  readonly lastYearMonths: number;
}

/** One step from a stage to the next, and its past rates. */
export interface PlanStep {
  readonly upper: PlanStage;
  readonly lower: PlanStage;
  /** The metric that is this rate, if the workbook follows it. */
  readonly metric: Metric | null;
  readonly lastYear: number | null;
  readonly recent: Readonly<Record<(typeof recentSpans)[number], number | null>>;
  /** The best single month of the last twelve. */
  readonly best: number | null;
}

/** What a reverse plan of this workbook starts from: goal, months, funnel, history. */
export interface PlanSetting {
  readonly goal: Goal | null;
  readonly kgi: Metric | null;
  readonly kgiUnit: "amount" | "count";
  readonly fiscalYear: number;
  /** Whether the goal runs over just that year; a quarter or a year that begins in another month is named by its months. */
  readonly wholeYear: boolean;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly months: readonly Month[];
  /** The month it is, while the goal runs; null before and after. */
  readonly today: Month | null;
  /** Top to bottom, down to the stage the goal counts. */
  readonly stages: readonly PlanStage[];
  readonly steps: readonly PlanStep[];
  readonly lastYearWins: readonly (number | null)[];
  readonly lastYearDeal: number | null;
  /** The latest finished month with actuals of the funnel. */
  readonly latest: Month | null;
}

export function planSetting(workbook: Workbook, engine: Engine, now: Month): PlanSetting {
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const metricById = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const goal = workbook.goals.find(({ metric }) => metricById.get(metric)?.role === "kgi") ?? workbook.goals[0] ?? null;
  const kgi = (goal && metricById.get(goal.metric)) ?? null;
  const fiscalYear = fiscalYearOf(goal?.due ?? now, startMonth);
  const firstMonth = goal?.start ?? fiscalYearStart(fiscalYear, startMonth);
  const lastMonth = goal?.due ?? fiscalYearEnd(fiscalYear, startMonth);
  const before = { from: addMonths(firstMonth, -12), to: addMonths(lastMonth, -12) };
  const through = finishedMonth(workbook, engine);
  /** Month by month; what is not final yet counts as not entered. */
  const countsOf = (metric: string, from: Month, to: Month) =>
    engine
      .series({ metric, from, to })
      .map(({ value }, index) => (through !== null && addMonths(from, index) > through ? null : value));

  const kgiUnit = kgi?.unit === "count" ? "count" : "amount";
  const counted = workbook.stages.findIndex(({ metric }) => kgiUnit === "count" && metric === kgi?.id);
  const followed = counted < 0 ? workbook.stages : workbook.stages.slice(0, counted + 1);
  const stages = followed.flatMap((stage): PlanStage[] => {
    const metric = metricById.get(stage.metric);
    if (!metric) return [];
    const entered = countsOf(metric.id, before.from, before.to).filter((value) => value !== null);
    const lastYear = entered.length === 0 ? null : entered.reduce((sum, value) => sum + value, 0);
    return [{ stage, metric, lastYear, lastYearMonths: entered.length }];
  });
  const latest = latestMonth(workbook, stages, through);
  const lastYearMonths = { from: before.from, to: through !== null && through < before.to ? through : before.to };
  const steps = stages
    .slice(1)
    .map((lower, index) => stepOf(workbook, engine, stages[index]!, lower, lastYearMonths, latest));
  const lowest = stages.at(-1);
  const lastYearWins = lowest ? countsOf(lowest.metric.id, before.from, before.to) : [];
  const deals =
    kgi && kgiUnit === "amount" && kgi.unit === "currency"
      ? commonSums(countsOf(kgi.id, before.from, before.to), lastYearWins)
      : null;
  return {
    goal,
    kgi,
    kgiUnit,
    fiscalYear,
    wholeYear:
      firstMonth === fiscalYearStart(fiscalYear, startMonth) && lastMonth === fiscalYearEnd(fiscalYear, startMonth),
    firstMonth,
    lastMonth,
    months: monthRange(firstMonth, lastMonth),
    today: firstMonth <= now && now <= lastMonth ? now : null,
    stages,
    steps,
    lastYearWins,
    lastYearDeal: deals && deals.prior > 0 && deals.current > 0 ? deals.current / deals.prior : null,
    latest,
  };
}

/** The last month with actuals that is final; null before the first. */
function finishedMonth(workbook: Workbook, engine: Engine): Month | null {
  const latest = latestActualMonth(workbook, null);
  return latest && finishedUpTo(workbook, engine, latest);
}

function latestMonth(
  { series, settings }: Workbook,
  stages: readonly PlanStage[],
  through: Month | null,
): Month | null {
  if (settings.closedThrough !== null) return settings.closedThrough;
  const counted = new Set(stages.map(({ metric }) => metric.id));
  const months = series
    .filter(({ kind, metric }) => kind === "actual" && counted.has(metric))
    .flatMap(({ start, values }) => {
      const last = values.findLastIndex((value) => value !== null);
      return last < 0 ? [] : [addMonths(start, last)];
    });
  const latest = months.toSorted().at(-1) ?? null;
  return latest !== null && through !== null && through < latest ? through : latest;
}

function stepOf(
  workbook: Workbook,
  engine: Engine,
  upper: PlanStage,
  lower: PlanStage,
  lastYear: { readonly from: Month; readonly to: Month },
  latest: Month | null,
): PlanStep {
  const ask = { upper: upper.metric.id, lower: lower.metric.id };
  const over = (from: Month, to: Month) => usable(observedRate(engine, { ...ask, from, to }).value);
  const last = (months: number) => (latest === null ? null : over(addMonths(latest, 1 - months), latest));
  const lately = latest === null ? [] : monthRange(addMonths(latest, -11), latest);
  const monthly = lately.map((month) => over(month, month)).filter((rate) => rate !== null);
  return {
    upper,
    lower,
    metric: rateMetric(workbook.metrics, ask.upper, ask.lower),
    lastYear: monthsBetween(lastYear.from, lastYear.to) < 0 ? null : over(lastYear.from, lastYear.to),
    recent: { 3: last(3), 6: last(6), 12: last(12) },
    best: monthly.length === 0 ? null : Math.max(...monthly),
  };
}

/** A rate one can plan with; counted differently, a lower stage can exceed its upper one. */
function usable(rate: number | null): number | null {
  return rate !== null && rate > 0 && rate <= 1 ? rate : null;
}

/** The formula metric that is exactly lower ÷ upper. */
function rateMetric(metrics: readonly Metric[], upper: string, lower: string): Metric | null {
  return (
    metrics.find(({ formula }) => {
      const tree = formula?.replace(/\s/g, "") === `${lower}/${upper}` ? parseFormula(formula) : null;
      return tree?.ok === true && formulaReferences(tree.value).length === 2;
    }) ?? null
  );
}
