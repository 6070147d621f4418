import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { plannedCount } from "#domain/planned-count.ts";
import { requiredCounts, requiredDeals } from "#domain/reverse-plan.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";

/**
 * Metrics whose targets of a fiscal year rest on a rule of thumb instead of an own number (仮): the rate itself, and every
 * count that was worked back through it, while the plan in force says so and the target is still the plan's.
 *
 * @example
 * provisionalTargets({ settings: { fiscalYearStartMonth: 4 }, plans: [], stages: [], goals: [], metrics: [], series: [] }, 2025) // => []
 */
export function provisionalTargets(
  workbook: Pick<Workbook, "settings" | "plans" | "stages" | "goals" | "metrics" | "series">,
  fiscalYear: number,
): readonly string[] {
  const plan = workbook.plans.find((one) => one.fiscalYear === fiscalYear && one.adoptedAt !== undefined);
  if (!plan) return [];
  const months = fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth);
  const targetOf = (metric: string): number | null => {
    const found = workbook.series.find((one) => one.metric === metric && one.kind === "target" && one.member === null);
    const values = found ? months.map((month) => seriesValue(found, month)).filter((value) => value !== null) : [];
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  };
  const goal = workbook.goals[0];
  const kgi = workbook.metrics.find(({ id }) => id === goal?.metric);
  const counted = kgi?.unit === "count" ? workbook.stages.findIndex(({ metric }) => metric === kgi.id) : -1;
  const stages = counted < 0 ? workbook.stages : workbook.stages.slice(0, counted + 1);
  const rateAfter = (stage: string) => plan.rates?.find((rate) => rate.stage === stage);
  const rates = stages.slice(0, -1).map(({ id }) => rateAfter(id)?.value ?? null);
  const divisor = kgi?.unit === "count" ? 1 : (plan.averageDeal ?? null);
  const needed = requiredCounts(requiredDeals(goal?.target ?? null, divisor, plan.booked ?? 0).value, rates);
  const asPlanned = (stage: number) => {
    const need = needed[stage]?.value ?? null;
    return need !== null && targetOf(stages[stage]!.metric) === plannedCount(need);
  };
  const found: string[] = [];
  let unsure = plan.averageDealFrom === "template" && kgi?.unit !== "count";
  for (let stage = stages.length - 1; stage >= 0; stage -= 1) {
    const { id, metric } = stages[stage]!;
    const lower = stages[stage + 1];
    const ownRate = lower && rateAfter(id)?.from === "template";
    unsure ||= ownRate === true;
    if (!unsure || !asPlanned(stage)) continue;
    if (metric !== kgi?.id) found.push(metric);
    const rate = ownRate ? workbook.metrics.find(({ formula }) => isRate(formula, lower.metric, metric)) : undefined;
    if (rate && targetOf(rate.id) === null) found.push(rate.id);
  }
  return found;
}

function isRate(formula: string | null, lower: string, upper: string): boolean {
  return formula?.replace(/\s/g, "") === `${lower}/${upper}`;
}
