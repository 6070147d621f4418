import { stepConversion } from "#domain/funnel.ts";
import { marketingGoal, pipelineGoal } from "#domain/marketing-goal.ts";
import { type FunnelGoal, funnelGoals, goalFunnel, type OfferedStage } from "#domain/metric/goal-funnel.ts";
import { type Assumption, plannedOutcome } from "#domain/metric/planned-workbook.ts";
import { stageRateMetric } from "#domain/metric/stage-rate-metric.ts";
import { templateDeal, templateRate } from "#domain/metric/template-assumptions.ts";
import type { PlanOutcome } from "#domain/plan/plan-outcome.ts";
import type { Metric, Unit } from "#domain/workbook.ts";
import { typedValue } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { KnownOrNot, WizardAnswers } from "./wizard-answers.ts";

/** One step down the funnel, and the rate at which it is made. */
export interface FunnelStep {
  /** Where its answer stands in `rates`. */
  readonly key: string;
  readonly upper: OfferedStage;
  readonly lower: OfferedStage;
  readonly metric: Metric;
  readonly template: number;
}

/** The answers as values; what cannot be read, or is impossible, is null. */
export interface WizardReading {
  readonly fiscalYear: number;
  readonly fiscalYearStartMonth: number;
  readonly goal: FunnelGoal;
  readonly companyTarget: number | null;
  readonly share: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  /** Those switched on, top to bottom. */
  readonly funnel: readonly OfferedStage[];
  readonly steps: readonly FunnelStep[];
  readonly counts: readonly (number | null)[];
  readonly averageDeal: Assumption | null;
  readonly rates: readonly (Assumption | null)[];
  readonly outcome: PlanOutcome;
}

export function wizardReading(answers: WizardAnswers, style: NumberStyle): WizardReading {
  const goal = funnelGoals.find(({ metric }) => metric === answers.kgi) ?? funnelGoals[0]!;
  const value = (text: string | undefined, unit: Unit) => {
    const reading = typedValue(text ?? "", unit, style);
    return reading.kind === "value" ? reading.value : null;
  };
  const unit = goal.kind === "amount" ? "currency" : "count";
  const byShare = goal.share !== "none" && answers.valueFrom === "share";
  const companyTarget = byShare ? value(answers.companyTarget, "currency") : null;
  const share = byShare ? fraction(value(answers.share, "percent")) : null;
  const offered = goalFunnel(goal.metric);
  const funnel = offered.filter(({ id }) => isOn(answers, offered, id)).map((stage) => renamed(stage, answers));
  const steps = funnel.slice(1).map((lower, index): FunnelStep => {
    const upper = funnel[index]!;
    return {
      key: `${upper.id}-${lower.id}`,
      upper,
      lower,
      metric: stageRateMetric(upper, lower, style.language),
      template: templateRate(answers.template, offered, upper.id, lower.id),
    };
  });
  const counts = funnel.map(({ id }) => value(answers.counts[id], "count"));
  const fromCounts = stepConversion(counts).map(({ value: rate }) => fraction(rate));
  const rates = steps.map(({ key, template }, index): Assumption | null => {
    if (answers.ratesFrom === "counts") {
      const rate = fromCounts[index] ?? null;
      return rate === null ? null : { value: Number(rate.toPrecision(4)), provisional: false };
    }
    return assumed(answers.rates[key], template, (text) => fraction(value(text, "percent")));
  });
  const averageDeal =
    goal.kind === "count"
      ? null
      : assumed(answers.averageDeal, templateDeal(answers.template), (text) => positive(value(text, "currency")));
  const target = byShare
    ? goal.share === "rest"
      ? pipelineGoal(companyTarget, value(answers.expected, "currency"), share).value
      : marketingGoal(companyTarget, share).value
    : value(answers.target, unit);
  const fiscalYear = Number(answers.fiscalYear);
  const fiscalYearStartMonth = Number(answers.fiscalYearStartMonth);
  return {
    fiscalYear,
    fiscalYearStartMonth,
    goal,
    companyTarget,
    share,
    target: positive(target),
    baseline: value(answers.baseline, unit),
    funnel,
    steps,
    counts,
    averageDeal,
    rates,
    outcome: plannedOutcome({
      fiscalYear,
      fiscalYearStartMonth,
      kgi: { kind: goal.kind, target: positive(target) },
      stages: funnel,
      averageDeal,
      rates,
    }),
  };
}

/** What the KGI counts always stays. */
function isOn({ stages }: WizardAnswers, offered: readonly OfferedStage[], id: string): boolean {
  return offered.at(-1)?.id === id || stages[id]?.on !== false;
}

/** A name that was left as offered stays bilingual. */
function renamed(stage: OfferedStage, { stages }: WizardAnswers): OfferedStage {
  const own = stages[stage.id]?.name.trim() ?? "";
  const offered = goalFunnels.some(({ id, name }) => id === stage.id && (name.ja === own || name.en === own));
  return own === "" || offered ? stage : { ...stage, name: { ja: own, en: own } };
}

const goalFunnels = funnelGoals.flatMap(({ metric }) => goalFunnel(metric));

function assumed(
  answer: KnownOrNot | undefined,
  template: number,
  read: (text: string) => number | null,
): Assumption | null {
  if (answer?.unknown) return { value: template, provisional: true };
  const own = read(answer?.text ?? "");
  return own === null ? null : { value: own, provisional: false };
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

function fraction(value: number | null): number | null {
  return value !== null && value > 0 && value <= 1 ? value : null;
}
