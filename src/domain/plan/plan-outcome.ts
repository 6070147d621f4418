import { type Calculated, known } from "#domain/calculated.ts";
import { laggedPlan } from "#domain/lagged-plan.ts";
import { marketingGoal } from "#domain/marketing-goal.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { plannedCount } from "#domain/planned-count.ts";
import { shares } from "#domain/ramp.ts";
import { requiredCounts, requiredDeals } from "#domain/reverse-plan.ts";
import { stageDeadlines } from "#domain/stage-deadline.ts";
import { wholeShares } from "#domain/whole-shares.ts";
import type { PlanRamp } from "#domain/workbook.ts";
import { rampWeights } from "./ramp-weights.ts";

/** Everything a reverse plan is computed from. Rates and lead times stand top to bottom, as the stages do. */
export interface PlanInputs {
  /** An amount is divided by the average deal; a count is what the lowest stage must reach. */
  readonly kgiUnit: "amount" | "count";
  /** The goal as it is set: counts where the company's target and marketing's share do not give one. */
  readonly goal: number | null;
  readonly companyTarget: number | null;
  readonly share: number | null;
  readonly averageDeal: number | null;
  readonly booked: number | null;
  /** One fewer than stages, as fractions. */
  readonly rates: readonly (number | null)[];
  /** Months from a stage to the next, whole; the lowest stage's is not used. */
  readonly leadTimes: readonly number[];
  readonly firstMonth: Month;
  readonly months: number;
  readonly ramp: PlanRamp;
  readonly growth: number;
  readonly lastYearWins: readonly (number | null)[];
  readonly winsByHand: readonly (number | null)[];
}

/** What one stage must bring. */
export interface StageOutcome {
  /** Exact: nothing is rounded inside the chain. */
  readonly exact: Calculated;
  /** As shown and written: rounded up once. */
  readonly count: number | null;
  /** Months from this stage to the lowest one. */
  readonly leadMonths: number;
  /** The last month in which it can still count. */
  readonly deadline: Month;
  /**
   * Whole numbers by month; null while the plan has no count or no shape. They add up to `count`, or, where the months
   * by hand add up to something else, to what those require.
   */
  readonly monthly: readonly number[] | null;
  /** What the months require before the plan begins (開始前), rounded up. */
  readonly beforeStart: number;
  /** What of `monthly` is won only after the plan's end (来期分). */
  readonly afterEnd: number;
}

export interface PlanOutcome {
  readonly kgi: Calculated;
  readonly deals: Calculated;
  readonly stages: readonly StageOutcome[];
  /** By hand: what the months add up to, less what is needed; 0 for every other ramp. */
  readonly surplus: number;
}

/**
 * The reverse plan (逆算): from the KGI to what every stage must bring, when, and by which month at the latest.
 * A stage's months are the lowest stage's, as much earlier as its deals take; its last months serve the deals of the
 * following year, for which the same year is assumed. Months by hand are taken as they are: where they add up to
 * something else than the need, the months of the stages above follow them, and `surplus` says by how much.
 *
 *     required(stage) = required(next stage) ÷ rate
 *     month t of a stage ∝ ramp(t + lead months), around the end of the year
 *
 * Unknown where an assumption is missing; nothing is guessed.
 *
 * @example
 * planOutcome({ kgiUnit: "amount", goal: null, companyTarget: 1_000_000_000, share: 0.3, averageDeal: 2_500_000, booked: null, rates: [0.25], leadTimes: [3, 0], firstMonth: "2025-04", months: 12, ramp: "flat", growth: 1, lastYearWins: [], winsByHand: [] }).stages.map(({ count, deadline, afterEnd }) => [count, deadline, afterEnd]) // => [[480, "2025-12", 120], [120, "2026-03", 0]]
 */
export function planOutcome(inputs: PlanInputs): PlanOutcome {
  const { rates, months, ramp } = inputs;
  const kgi = goalOf(inputs);
  const deals = dealsOf(inputs, kgi);
  const weights = rampWeights({ ...inputs, lastYear: inputs.lastYearWins, byHand: inputs.winsByHand });
  const leadTimes = rates.map((_, step) => inputs.leadTimes[step] ?? 0);
  const exact = requiredCounts(deals.value, rates);
  const surplus = surplusByHand(ramp, weights, deals);
  const laid = surplus === 0 ? exact : requiredCounts(sumOf(weights), rates);
  const before = beforeStart(laid, weights, leadTimes);
  const deadlines = stageDeadlines(addMonths(inputs.firstMonth, months - 1), [...leadTimes, 0]);
  const stages = exact.map((need, stage): StageOutcome => {
    const leadMonths = leadTimes.slice(stage).reduce((sum, lead) => sum + lead, 0);
    const count = need.value === null ? null : plannedCount(need.value);
    const byHand = ramp === "byHand" && leadMonths === 0 && stage === exact.length - 1;
    const sum = laid[stage]?.value ?? null;
    const monthly =
      count === null || sum === null || weights === null || (count > 0 && weights.every((weight) => weight === 0))
        ? null
        : byHand
          ? weights
          : wholeShares(plannedCount(sum), rotated(weights, leadMonths));
    return {
      exact: need,
      count,
      leadMonths,
      deadline: deadlines[stage]!,
      monthly,
      beforeStart: before[stage] ?? 0,
      afterEnd: leadMonths === 0 ? 0 : sumOf((monthly ?? []).slice(-leadMonths)),
    };
  });
  return { kgi, deals, stages, surplus };
}

/** How many more, or fewer, deals the months by hand hold than the year needs. */
function surplusByHand(ramp: PlanRamp, weights: readonly number[] | null, deals: Calculated): number {
  return ramp === "byHand" && deals.value !== null ? sumOf(weights) - plannedCount(deals.value) : 0;
}

function sumOf(values: readonly number[] | null): number {
  return (values ?? []).reduce((sum, value) => sum + value, 0);
}

function goalOf({ kgiUnit, goal, companyTarget, share }: PlanInputs): Calculated {
  if (kgiUnit === "amount" && companyTarget !== null && share !== null) return marketingGoal(companyTarget, share);
  return goal === null ? marketingGoal(null, null) : known(goal);
}

function dealsOf({ kgiUnit, averageDeal, booked }: PlanInputs, kgi: Calculated): Calculated {
  return requiredDeals(kgi.value, kgiUnit === "count" ? 1 : averageDeal, booked ?? 0);
}

/** Month t takes the weight of the month in which what enters then is won. */
function rotated(weights: readonly number[], lead: number): readonly number[] {
  return weights.map((_, month) => weights[(month + lead) % weights.length] ?? 0);
}

/** What every stage must have brought before the first month; 0 where it is not known. */
function beforeStart(
  exact: readonly Calculated[],
  weights: readonly number[] | null,
  leadTimes: readonly number[],
): readonly number[] {
  const lowest = exact.at(-1)?.value ?? null;
  if (weights === null || lowest === null || weights.every((weight) => weight === 0)) return exact.map(() => 0);
  const wins = shares(weights).map((share) => lowest * share);
  const unit = laggedPlan({ wins, rates: leadTimes.map(() => 1), lags: leadTimes });
  return exact.map(({ value }, stage) => {
    if (value === null || lowest === 0) return 0;
    const early = unit[stage]?.beforeStart.reduce((sum, month) => sum + month.value, 0) ?? 0;
    return plannedCount(early * (value / lowest));
  });
}
