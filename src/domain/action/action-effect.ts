import type { Engine } from "#domain/engine/engine.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { CountOfTrials } from "#domain/statistics/count-of-trials.ts";
import { rateChange } from "#domain/statistics/rate-change.ts";
import type { Action, ActionVerdict, Metric, Workbook } from "#domain/workbook.ts";
import { businessDaysOf } from "./business-days.ts";
import { countChange } from "./count-change.ts";
import { type EffectMonths, effectMonths } from "./effect-months.ts";
import { expectedOver } from "./expected-over.ts";
import { rateParts } from "./rate-parts.ts";

/** The KPI before and after, as a value of one month, and what a test of the difference says. */
export interface MeasuredEffect {
  readonly kind: "measured";
  readonly metric: Metric;
  readonly months: EffectMonths;
  readonly before: number;
  readonly after: number;
  /** "rate": with limits of the difference; "count": with a probability; "described": numbers only, no claim. */
  readonly test: "rate" | "count" | "described";
  readonly lower: number | null;
  readonly upper: number | null;
  /** How probable such a difference is by chance alone. */
  readonly chance: number | null;
  /** What was expected of the same months, a month; null where nothing was. */
  readonly expected: number | null;
  /** What the numbers say; null where no test fits. */
  readonly finding: ActionVerdict | null;
}

/** What can be said of an action's effect, or why nothing can. */
export type ActionEffect =
  | { readonly kind: "noMetric" | "notBegun" }
  | { readonly kind: "tooEarly" | "noNumbers"; readonly metric: Metric; readonly from: Month }
  | MeasuredEffect;

const RARE = 0.1;
const NO_HOLIDAYS: ReadonlySet<string> = new Set();

/**
 * An action's KPI before and after it. `through` is the last month whose numbers count: the closed one, where months are closed.
 * Rates of two counts are compared by the interval of their difference, whole counts by the conditional exact test over
 * business days (`holidays` taken off); amounts and scores are described and nothing is claimed of them. "notWorked" is said only when the KPI moved the
 * wrong way, or surely by less than was expected; otherwise the numbers do not decide.
 *
 * @example
 * actionEffect({ metrics: [], stages: [] }, null, { id: "a" }, "2025-11") // => { kind: "noMetric" }
 */
export function actionEffect(
  workbook: Pick<Workbook, "metrics" | "stages">,
  engine: Engine,
  action: Action,
  through: Month,
  holidays: ReadonlySet<string> = NO_HOLIDAYS,
): ActionEffect {
  const metric = workbook.metrics.find(({ id }) => id === action.metric);
  if (!metric) return { kind: "noMetric" };
  const months = effectMonths(action, metric, workbook, through);
  if (!months) return { kind: "notBegun" };
  const { from } = months;
  if (months.after.length === 0) return { kind: "tooEarly", metric, from };
  const parts = rateParts(metric, workbook.metrics);
  const found = parts
    ? ratesCompared(engine, parts, months)
    : metric.unit === "count" && metric.aggregation === "sum"
      ? countsCompared(engine, metric, months, holidays)
      : described(engine, metric, months);
  if (!found) return { kind: "noNumbers", metric, from };
  const expected = expectedOver(action, months.after);
  return { kind: "measured", metric, months, ...found, expected, finding: finding(metric, expected, found) };
}

/** How sure the limits of a difference are. */
const LEVEL = 0.9;

type Comparison = Omit<MeasuredEffect, "kind" | "metric" | "months" | "expected" | "finding">;

function ratesCompared(
  engine: Engine,
  { happened, tried }: { happened: string; tried: string },
  months: EffectMonths,
): Comparison | null {
  const counted = (period: readonly Month[]): CountOfTrials | null => {
    const pairs = period.map((month) => [valueOf(engine, happened, month), valueOf(engine, tried, month)] as const);
    const sums = pairs.reduce(
      (sum, [part, whole]) =>
        part === null || whole === null ? sum : { happened: sum.happened + part, tried: sum.tried + whole },
      { happened: 0, tried: 0 },
    );
    return sums.tried > 0 ? sums : null;
  };
  const [was, is] = [counted(months.before), counted(months.after)];
  if (!was || !is) return null;
  const limits = rateChange(was, is, { level: LEVEL })?.interval;
  return {
    before: was.happened / was.tried,
    after: is.happened / is.tried,
    test: limits ? "rate" : "described",
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    chance: null,
  };
}

function countsCompared(
  engine: Engine,
  metric: Metric,
  months: EffectMonths,
  holidays: ReadonlySet<string>,
): Comparison | null {
  const counted = (period: readonly Month[]) => {
    const entered = period.flatMap((month) => {
      const value = valueOf(engine, metric.id, month);
      return value === null ? [] : [{ count: value, days: businessDaysOf(month, holidays) }];
    });
    const count = entered.reduce((sum, one) => sum + one.count, 0);
    const days = entered.reduce((sum, one) => sum + one.days, 0);
    return entered.length === 0 ? null : { count, days, perMonth: count / entered.length };
  };
  const [was, is] = [counted(months.before), counted(months.after)];
  if (!was || !is) return null;
  const chance = countChange(was, is);
  const test = chance === null ? "described" : "count";
  return { before: was.perMonth, after: is.perMonth, test, lower: null, upper: null, chance };
}

function described(engine: Engine, metric: Metric, months: EffectMonths): Comparison | null {
  const mean = (period: readonly Month[]) => {
    const values = period.flatMap((month) => valueOf(engine, metric.id, month) ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [before, after] = [mean(months.before), mean(months.after)];
  if (before === null || after === null) return null;
  return { before, after, test: "described", lower: null, upper: null, chance: null };
}

function finding(metric: Metric, expected: number | null, found: Comparison): ActionVerdict | null {
  const direction = judgedDirection(metric);
  if (found.test === "described" || direction === "none") return null;
  const sign = direction === "down" ? -1 : 1;
  const better = sign * (found.after - found.before) > 0;
  if (found.test === "count") return (found.chance ?? 1) >= RARE ? "unclear" : better ? "worked" : "notWorked";
  const [least, most] = sign > 0 ? [found.lower!, found.upper!] : [-found.upper!, -found.lower!];
  if (least > 0) return "worked";
  if (most < 0 || (expected !== null && sign * expected > 0 && most < sign * expected)) return "notWorked";
  return "unclear";
}

function valueOf(engine: Engine, metric: string, month: Month): number | null {
  return engine.value({ metric, period: month }).value;
}
