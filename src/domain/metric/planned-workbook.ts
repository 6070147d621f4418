import { evenSpread } from "#domain/even-spread.ts";
import { fiscalYearEnd, fiscalYearStart } from "#domain/fiscal-year.ts";
import { adoptedTargets } from "#domain/plan/adopted-targets.ts";
import { type PlanOutcome, planOutcome } from "#domain/plan/plan-outcome.ts";
import { withCells } from "#domain/series-values.ts";
import { wholeShares } from "#domain/whole-shares.ts";
import { emptyWorkbook, type Goal, type Language, type Metric, type Plan, type Workbook } from "#domain/workbook.ts";
import { averageDealId, averageDealMetric } from "./average-deal-metric.ts";
import type { OfferedStage } from "./goal-funnel.ts";
import { catalogueMetric, metricFromCatalogue } from "./metric-catalogue.ts";
import { metricsWithInputs } from "./metrics-with-inputs.ts";
import { stageRateMetric } from "./stage-rate-metric.ts";

/** An answer, and whether it is the trade's rule of thumb instead of one's own (仮). */
export interface Assumption {
  readonly value: number;
  readonly provisional: boolean;
}

/** What the wizard has asked; what it has not, or what was left open, is null. */
export interface PlannedAnswers {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly name: string;
  readonly language: Language;
  readonly fiscalYearStartMonth: number;
  readonly fiscalYear: number;
  readonly kgi: {
    readonly metric: string;
    readonly kind: "amount" | "count";
    /** Whole currency units, or a count, for the year. */
    readonly target: number;
    readonly baseline: number | null;
    /** The company's target and marketing's share, where their product is the KGI. */
    readonly companyTarget: number | null;
    readonly share: number | null;
  };
  /** Top to bottom; the lowest is what the KGI counts. */
  readonly stages: readonly OfferedStage[];
  readonly averageDeal: Assumption | null;
  /** From each stage to the next, as fractions. */
  readonly rates: readonly (Assumption | null)[];
  /** Standard metrics to follow besides the funnel. */
  readonly kpis: readonly string[];
}

/**
 * The workbook that a person's first answers make: KGI, funnel, the rates between its stages, the standard scenario of
 * the reverse plan, and its monthly targets, which add up to the year exactly. Answers left open leave targets out.
 *
 * @throws RangeError when a KPI is not in the catalogue.
 * @example
 * plannedWorkbook({ id: "w", at: "2026-04-01T00:00:00.000Z", name: "", language: "ja", fiscalYearStartMonth: 4, fiscalYear: 2026, kgi: { metric: "new_customers", kind: "count", target: 120, baseline: null, companyTarget: null, share: null }, stages: [{ id: "won", name: { ja: "受注", en: "Won" }, metric: "won_deals", leadTimeMonths: 0 }], averageDeal: null, rates: [], kpis: [] }).series.map((series) => [series.metric, series.kind, series.values[0]]) // => [["won_deals", "target", 10], ["won_deals", "originalTarget", 10], ["new_customers", "target", 10], ["new_customers", "originalTarget", 10]]
 */
export function plannedWorkbook(answers: PlannedAnswers): Workbook {
  const { language, fiscalYear, fiscalYearStartMonth, kgi, stages } = answers;
  const plan = standardPlan(answers);
  const targets = plannedTargets(answers, plannedOutcome(answers));
  const goal: Goal = {
    id: "kgi",
    metric: kgi.metric,
    baseline: kgi.baseline,
    target: kgi.target,
    start: fiscalYearStart(fiscalYear, fiscalYearStartMonth),
    due: fiscalYearEnd(fiscalYear, fiscalYearStartMonth),
    statement: "",
    smart: {},
  };
  const cells = adoptedTargets({ series: [], firstMonth: goal.start, months: 12, targets, calculated: [] });
  return {
    ...emptyWorkbook(answers),
    stages: stages.map(({ name, ...stage }) => ({ ...stage, name: name[language] })),
    metrics: plannedMetrics(answers),
    goals: [goal],
    series: withCells([], cells),
    plans: plan === null ? [] : [plan],
  };
}

/**
 * The reverse plan of the answers, before a workbook is made of them.
 *
 * @example
 * plannedOutcome({ fiscalYearStartMonth: 4, fiscalYear: 2025, kgi: { kind: "amount", target: 300_000_000 }, stages: [{ leadTimeMonths: 3 }, { leadTimeMonths: 0 }], averageDeal: { value: 2_500_000, provisional: false }, rates: [{ value: 0.25, provisional: false }] }).stages.map(({ count }) => count) // => [480, 120]
 */
export function plannedOutcome({
  fiscalYear,
  fiscalYearStartMonth,
  kgi,
  stages,
  averageDeal,
  rates,
}: Pick<PlannedAnswers, "fiscalYear" | "fiscalYearStartMonth" | "stages" | "averageDeal" | "rates"> & {
  readonly kgi: { readonly kind: "amount" | "count"; readonly target: number | null };
}): PlanOutcome {
  return planOutcome({
    kgiUnit: kgi.kind,
    goal: kgi.target,
    companyTarget: null,
    share: null,
    averageDeal: averageDeal?.value ?? null,
    booked: null,
    rates: rates.map((rate) => rate?.value ?? null),
    leadTimes: stages.map(({ leadTimeMonths }) => leadTimeMonths),
    firstMonth: fiscalYearStart(fiscalYear, fiscalYearStartMonth),
    months: 12,
    ramp: "flat",
    growth: 1,
    lastYearWins: [],
    winsByHand: [],
  });
}

function plannedTargets({ kgi, stages }: PlannedAnswers, outcome: PlanOutcome) {
  const counted = stages.flatMap(({ metric }, index) => {
    const values = outcome.stages[index]?.monthly ?? null;
    return values === null ? [] : [{ metric, values }];
  });
  if (counted.some(({ metric }) => metric === kgi.metric)) return counted;
  const wins = outcome.stages.at(-1)?.monthly ?? null;
  const values =
    wins === null || wins.every((count) => count === 0) ? evenSpread(kgi.target, 12) : wholeShares(kgi.target, wins);
  return [...counted, { metric: kgi.metric, values }];
}

function standardPlan({ at, fiscalYear, kgi, stages, averageDeal, rates }: PlannedAnswers): Plan | null {
  if (averageDeal === null && rates.every((rate) => rate === null)) return null;
  const complete = rates.every((rate) => rate !== null) && (kgi.kind === "count" || averageDeal !== null);
  return {
    id: `plan-${fiscalYear}-standard`,
    kind: "standard",
    fiscalYear,
    companyTarget: kgi.companyTarget,
    share: kgi.share,
    averageDeal: averageDeal?.value ?? null,
    ...(averageDeal?.provisional && { averageDealFrom: "template" as const }),
    booked: null,
    rates: rates.map((rate, index) => ({
      stage: stages[index]!.id,
      value: rate?.value ?? null,
      from: rate?.provisional ? "template" : "typed",
    })),
    ramp: "flat",
    growth: 2,
    wins: [],
    ...(complete && { adoptedAt: at }),
  };
}

function plannedMetrics({ language, kgi, stages, kpis }: PlannedAnswers): readonly Metric[] {
  const composed = kgi.metric === "marketing_sourced_revenue" && stages.at(-1)?.metric === "won_deals";
  const rates = stages.slice(1).map((lower, index) => stageRateMetric(stages[index]!, lower, language));
  const own = kpis.filter((id) => !composed || id !== averageDealId);
  const followed = new Set([...stages.map(({ metric }) => metric), ...rates.map(({ id }) => id), ...own]);
  const stageOf = new Map(stages.map(({ metric, id }) => [metric, id]));
  const standard = metricsWithInputs([kgi.metric, ...followed].filter((id) => catalogueMetric(id) !== null));
  const place = (id: string): Partial<Metric> => {
    const stage = stageOf.get(id) ?? null;
    if (id === kgi.metric) return { role: "kgi", importance: 3, stage };
    if (!followed.has(id)) return { role: "input", stage };
    return { role: "kpi", importance: 2, parent: parentOf(id, followed, kgi.metric, composed), stage };
  };
  return [
    ...standard
      .filter(({ id }) => !composed || id !== averageDealId)
      .map(({ id }) => metricFromCatalogue(id, place(id), language)),
    ...(composed ? [averageDealMetric(language)] : []),
    ...rates.filter(({ id }) => catalogueMetric(id) === null).map((rate) => ({ ...rate, ...place(rate.id) })),
  ];
}

const upstream: ReadonlySet<string | undefined> = new Set(["awareness", "interest", "nurturing"]);

/**
 * What marketing moves stands below MQL, where MQL is followed. What sales shares stands below the KGI, or below the deals
 * where the KGI is made of deals and their average.
 */
function parentOf(id: string, followed: ReadonlySet<string>, kgi: string, composed: boolean): string {
  const above = id === "mql_rate" || upstream.has(catalogueMetric(id)?.group);
  if (above && followed.has("mql") && kgi !== "mql") return "mql";
  return composed && id !== "won_deals" ? "won_deals" : kgi;
}
