import type { Engine } from "#domain/engine/engine.ts";
import { type FunnelPeriod, funnelMonths } from "#domain/funnel-months.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { seriesSum } from "#domain/series-sum.ts";
import { changeProbability } from "#domain/statistics/change-probability.ts";
import type { CountOfTrials } from "#domain/statistics/count-of-trials.ts";
import { wilsonInterval } from "#domain/statistics/wilson-interval.ts";
import type { Metric, SeriesKind, Stage, Workbook } from "#domain/workbook.ts";
import { lmdiShares } from "./lmdi-shares.ts";
import { MOST_FACTORS, shapleyShares } from "./shapley-shares.ts";
import { wholeParts } from "./whole-parts.ts";

/** What the KGI is held against: its plan, or the same months of last year. */
export type GapBase = "plan" | "lastYear";

export interface GapQuestion {
  readonly month: Month;
  readonly period: FunnelPeriod;
  readonly base: GapBase;
  /** Stages counted as many months before the KGI as their lead times say. */
  readonly lagged: boolean;
}

/** A factor of the KGI: what enters at the top, the rate of a step, or the value of one at the end. */
export interface GapFactor {
  readonly kind: "volume" | "rate" | "price";
  /** The stage it counts, leads to, or is the last one. */
  readonly stage: Stage;
  readonly base: number;
  readonly actual: number;
  /** How many months before the KGI its stage is counted. */
  readonly shift: number;
  /** Contribution to the gap, whole units that add up to it exactly. */
  readonly share: number;
  /** The same by logarithmic means, to cross-check; null where that method has no answer. */
  readonly crossCheck: number | null;
  /** A rate whose difference is no larger than chance makes it (偶然の範囲); false where it is not a rate of counts. */
  readonly withinChance: boolean;
}

/** Why the KGI differs from what it is held against, exactly; or why that cannot be said. */
export type KgiGap =
  | {
      readonly kgi: Metric;
      readonly months: readonly Month[];
      readonly base: number;
      readonly actual: number;
      readonly factors: readonly GapFactor[];
    }
  | { readonly kgi: Metric | null; readonly factors: null; readonly reason: GapReason };

export type GapReason =
  | "no-kgi"
  | "no-funnel"
  | "no-finished-month"
  | "no-actual"
  | "no-target"
  | "no-prior"
  | "not-a-product"
  | "too-many-stages";

/**
 * The gap of the KGI split into volume, each rate and price (差の内訳): Shapley over
 *
 *     KGI = count at the top × rate × rate × … × KGI per deal
 *
 * Whole units of the KGI that add up to the gap. A rate of nothing tried (0 ÷ 0) takes the other side's value. Only finished
 * months count, and every one of them has to have each number.
 *
 * @example
 * kgiGap({ stages: [], metrics: [], goals: [], settings: { closedThrough: "2025-09" } }, null, { month: "2025-09", period: "month", base: "plan", lagged: false }).reason // => "no-kgi"
 */
export function kgiGap(
  workbook: Pick<Workbook, "stages" | "metrics" | "goals" | "settings">,
  engine: Engine,
  { month, period, base, lagged }: GapQuestion,
): KgiGap {
  const kgi = keyGoalMetric(workbook);
  const fault = (reason: GapReason): KgiGap => ({ kgi, factors: null, reason });
  if (!kgi || kgi.aggregation !== "sum") return fault("no-kgi");
  const goalStage = workbook.stages.findIndex(({ metric }) => metric === kgi.id);
  const stages = goalStage < 0 ? workbook.stages : workbook.stages.slice(0, goalStage + 1);
  if (stages.length === 0) return fault("no-funnel");
  const priced = goalStage < 0;
  if (stages.length + (priced ? 1 : 0) > MOST_FACTORS) return fault("too-many-stages");
  const { finished } = funnelMonths(workbook, engine, month, period);
  if (finished.length === 0) return fault("no-finished-month");

  const shifts = stages.map((_, index) =>
    lagged ? stages.slice(index, -1).reduce((sum, { leadTimeMonths }) => sum + leadTimeMonths, 0) : 0,
  );
  const sums = (kind: SeriesKind, back: number) => {
    const sum = (metric: string, shift: number) =>
      seriesSum(finished.map((one) => engine.value({ metric, kind, period: addMonths(one, -back - shift) }).value));
    const counts = stages.map(({ metric }, index) => sum(metric, shifts[index]!));
    return priced ? [...counts, sum(kgi.id, 0)] : counts;
  };
  const actual = known(sums("actual", 0));
  if (!actual) return fault("no-actual");
  const compared = known(base === "plan" ? sums("target", 0) : sums("actual", 12));
  if (!compared) return fault(base === "plan" ? "no-target" : "no-prior");

  const pairs = factorPairs(compared, actual);
  const from = pairs?.map(([before]) => before);
  const to = pairs?.map(([, after]) => after);
  const shares = from && to && shapleyShares(from, to, product);
  if (!pairs || !from || !to || !shares) return fault("not-a-product");
  const check = lmdiShares(from, to);
  const gap = actual.at(-1)! - compared.at(-1)!;
  const whole = wholeParts(shares, Math.round(gap));
  return {
    kgi,
    months: finished,
    base: compared.at(-1)!,
    actual: actual.at(-1)!,
    factors: pairs.map(([before, after], index) => ({
      kind: index === 0 ? "volume" : priced && index === stages.length ? "price" : "rate",
      stage: stages[Math.min(index, stages.length - 1)]!,
      base: before,
      actual: after,
      shift: shifts[Math.min(index, stages.length - 1)]!,
      share: whole[index]!,
      crossCheck: check?.[index] ?? null,
      withinChance:
        index > 0 &&
        index < stages.length &&
        isWithinChance(
          { happened: actual[index]!, tried: actual[index - 1]! },
          base === "plan" ? before : { happened: compared[index]!, tried: compared[index - 1]! },
        ),
    })),
  };
}

function known(values: readonly (number | null)[]): readonly number[] | null {
  return values.every((value) => value !== null) ? values : null;
}

function product(factors: readonly number[]): number {
  return factors.reduce((value, factor) => value * factor, 1);
}

/** Chain of sums as its first and the quotients after it, on both sides; null where one side has no quotient at all. */
function factorPairs(
  base: readonly number[],
  actual: readonly number[],
): readonly (readonly [number, number])[] | null {
  const pairs: (readonly [number, number])[] = [[base[0]!, actual[0]!]];
  for (let index = 1; index < base.length; index += 1) {
    const before = quotient(base[index]!, base[index - 1]!);
    const after = quotient(actual[index]!, actual[index - 1]!);
    if (before === "infinite" || after === "infinite") return null;
    pairs.push([before ?? after ?? 0, after ?? before ?? 0]);
  }
  return pairs;
}

/** A planned rate inside the 90% limits, or last year's counts with a probability of a tenth and more. */
function isWithinChance(now: CountOfTrials, against: CountOfTrials | number): boolean {
  if (!isRate(now)) return false;
  if (typeof against !== "number") return isRate(against) && changeProbability(now, against) >= 0.1;
  const limits = wilsonInterval(now.happened, now.tried, 0.9)!;
  return limits.lower <= against && against <= limits.upper;
}

function isRate({ happened, tried }: CountOfTrials): boolean {
  return Number.isInteger(happened) && Number.isInteger(tried) && happened >= 0 && tried > 0 && happened <= tried;
}

/** Null for 0 ÷ 0. */
function quotient(numerator: number, denominator: number): number | null | "infinite" {
  if (denominator !== 0) return numerator / denominator;
  return numerator === 0 ? null : "infinite";
}
