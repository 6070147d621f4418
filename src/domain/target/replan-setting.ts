import { commonSums } from "#domain/common-months.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf } from "#domain/fiscal-year.ts";
import { lagAdjustedConversion } from "#domain/funnel.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import { observedRate } from "#domain/plan/observed-rate.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Goal, Metric, Workbook } from "#domain/workbook.ts";
import type { OngoingFunnel } from "./replan.ts";

/** The user's own best, and when it was. */
export interface BestMonth {
  readonly value: number;
  readonly month: Month;
}

export interface ReplanStage {
  readonly metric: Metric;
  /** Of all recorded months, at most five years back. */
  readonly best: BestMonth | null;
}

export interface ReplanStep {
  readonly upper: Metric;
  readonly lower: Metric;
  /** The metric that is this rate, where the workbook follows it. */
  readonly metric: Metric | null;
  /** Of the last twelve months. */
  readonly best: BestMonth | null;
}

/** Where a year stands after a close: what has come in, what is left, and the funnel it must come through. */
export interface ReplanSetting {
  readonly goal: Goal;
  readonly kgi: Metric;
  readonly fiscalYear: number;
  readonly through: Month;
  readonly months: readonly Month[];
  readonly target: number;
  readonly actual: number;
  /** Of one win, in the KGI's unit; 1 where the KGI counts the lowest stage itself. */
  readonly price: number;
  readonly neededWins: number;
  readonly stages: readonly ReplanStage[];
  readonly steps: readonly ReplanStep[];
  readonly funnel: OngoingFunnel;
}

/** Why there is nothing to replan with; `metric` and `month` where one is missing. */
export interface ReplanFault {
  readonly code:
    | "no-goal"
    | "not-additive"
    | "no-stages"
    | "nothing-closed"
    | "year-over"
    | "missing-actual"
    | "no-rate"
    | "no-price";
  readonly metric?: Metric;
  readonly month?: Month;
}

/** Rates are those of the last twelve months, volume that of the last three. */
const RATE_MONTHS = 12;
const VOLUME_MONTHS = 3;
const BEST_MONTHS = 60;

/**
 * What a replan starts from. Rates are adjusted for lead times; a part of a month counts whole.
 *
 * @example
 * replanSetting({ goals: [], metrics: [], stages: [], settings: { closedThrough: null, fiscalYearStartMonth: 4 } }, { series: () => [] }) // => { ok: false, error: { code: "no-goal" } }
 */
export function replanSetting(
  { goals, metrics, stages: allStages, settings }: Pick<Workbook, "goals" | "metrics" | "stages" | "settings">,
  engine: Engine,
): Result<ReplanSetting, ReplanFault> {
  const metricById = new Map(metrics.map((metric) => [metric.id, metric]));
  const goal = goals.find(({ metric }) => metricById.get(metric)?.role === "kgi") ?? goals[0];
  const kgi = goal && metricById.get(goal.metric);
  if (!goal || !kgi || goal.target === null) return fault({ code: "no-goal" });
  if (kgi.aggregation !== "sum") return fault({ code: "not-additive", metric: kgi });
  const counted = allStages.findIndex(({ metric }) => kgi.unit === "count" && metric === kgi.id);
  const stages = counted < 0 ? allStages : allStages.slice(0, counted + 1);
  const followed = stages.flatMap(({ metric }) => metricById.get(metric) ?? []);
  const lowest = followed.at(-1);
  if (!lowest || followed.length !== stages.length) return fault({ code: "no-stages" });
  const through = settings.closedThrough;
  const fiscalYear = fiscalYearOf(goal.due, settings.fiscalYearStartMonth);
  if (through === null || through < goal.start) return fault({ code: "nothing-closed" });
  if (through >= goal.due) return fault({ code: "year-over" });

  const values = (metric: string, from: Month, to: Month) =>
    engine.series({ metric, from, to }).map(({ value }) => value);
  const actual = values(kgi.id, goal.start, through).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const price = kgi.id === lowest.id ? 1 : priceOf(values, kgi, lowest, through);
  if (price === null) return fault({ code: "no-price", metric: kgi });

  const leads = stages.slice(0, -1).map(({ leadTimeMonths }) => Math.ceil(leadTimeMonths));
  const past: (readonly number[])[] = [];
  const rates: number[] = [];
  const steps: ReplanStep[] = [];
  for (const [index, metric] of followed.entries()) {
    const reach = leads[index] ?? 0;
    const counts = reach === 0 ? [] : values(metric.id, addMonths(through, 1 - reach), through);
    const gap = counts.indexOf(null);
    if (gap >= 0) return fault({ code: "missing-actual", metric, month: addMonths(through, 1 - reach + gap) });
    past.push(counts as number[]);
    const lower = followed[index + 1];
    if (!lower) continue;
    const from = addMonths(through, 1 - RATE_MONTHS - reach);
    const rate = lagAdjustedConversion({
      upper: values(metric.id, from, through),
      lower: values(lower.id, from, through),
      lagMonths: reach,
    }).value;
    if (rate === null || !(rate > 0)) return fault({ code: "no-rate", metric: lower });
    rates.push(rate);
    steps.push(stepOf(engine, metrics, metric, lower, through));
  }
  const recent = values(followed[0]!.id, addMonths(through, 1 - VOLUME_MONTHS), through).filter(
    (value) => value !== null,
  );
  if (recent.length === 0) return fault({ code: "missing-actual", metric: followed[0]!, month: through });
  const months = monthRange(addMonths(through, 1), goal.due);
  return ok({
    goal,
    kgi,
    fiscalYear,
    through,
    months,
    target: goal.target,
    actual,
    price,
    neededWins: Math.max(0, goal.target - actual) / price,
    stages: followed.map((metric) => ({
      metric,
      best: best(
        monthRange(addMonths(through, 1 - BEST_MONTHS), through),
        values(metric.id, addMonths(through, 1 - BEST_MONTHS), through),
      ),
    })),
    steps,
    funnel: {
      past,
      rates,
      leads,
      entering: recent.reduce((sum, value) => sum + value, 0) / recent.length,
      months: months.length,
    },
  });
}

function priceOf(
  values: (metric: string, from: Month, to: Month) => readonly (number | null)[],
  kgi: Metric,
  lowest: Metric,
  through: Month,
): number | null {
  const from = addMonths(through, 1 - RATE_MONTHS);
  const sums = commonSums(values(kgi.id, from, through), values(lowest.id, from, through));
  return sums && sums.current > 0 && sums.prior > 0 ? sums.current / sums.prior : null;
}

function stepOf(engine: Engine, metrics: readonly Metric[], upper: Metric, lower: Metric, through: Month): ReplanStep {
  const months = monthRange(addMonths(through, 1 - RATE_MONTHS), through);
  const monthly = months.map((month) => {
    const rate = observedRate(engine, { upper: upper.id, lower: lower.id, from: month, to: month }).value;
    return rate !== null && rate <= 1 ? rate : null;
  });
  const formula = `${lower.id}/${upper.id}`;
  return {
    upper,
    lower,
    metric: metrics.find((metric) => metric.formula?.replace(/\s/g, "") === formula) ?? null,
    best: best(months, monthly),
  };
}

function best(months: readonly Month[], values: readonly (number | null)[]): BestMonth | null {
  let found: BestMonth | null = null;
  values.forEach((value, index) => {
    if (value !== null && (found === null || value >= found.value)) found = { value, month: months[index]! };
  });
  return found;
}
