import { addMonths } from "#domain/month.ts";
import { adoptedTargets, type TargetCell } from "#domain/plan/adopted-targets.ts";
import type { PlanOutcome } from "#domain/plan/plan-outcome.ts";
import { seriesValue } from "#domain/series-values.ts";
import { type ChangeStamp, targetRevision } from "#domain/target/target-revision.ts";
import { wholeShares } from "#domain/whole-shares.ts";
import type { HistoryEntry, Workbook } from "#domain/workbook.ts";
import type { PlanSetting } from "./plan-setting.ts";

interface MetricTargets {
  readonly metric: string;
  readonly values: readonly number[];
}

/**
 * The monthly targets a plan means, stage by stage and for the KGI; null while a stage has none. Months by hand are
 * written as typed, whatever they add up to.
 */
export function planTargets(outcome: PlanOutcome, setting: PlanSetting): readonly MetricTargets[] | null {
  if (outcome.stages.length === 0) return null;
  const stages: MetricTargets[] = [];
  for (const [index, { metric }] of setting.stages.entries()) {
    const values = outcome.stages[index]?.monthly ?? null;
    if (values === null) return null;
    stages.push({ metric: metric.id, values });
  }
  const { kgi } = setting;
  const wins = stages.at(-1)?.values ?? [];
  const apart =
    kgi && (kgi.unit === "currency" || kgi.unit === "count") && !stages.some(({ metric }) => metric === kgi.id);
  if (!apart || outcome.kgi.value === null) return stages;
  return [...stages, { metric: kgi.id, values: wholeShares(Math.round(outcome.kgi.value), wins) }];
}

/** The cells that put a plan in force; the rates between its stages follow from their formulas. */
export function planCells(
  workbook: Workbook,
  setting: PlanSetting,
  targets: readonly MetricTargets[],
): readonly TargetCell[] {
  return adoptedTargets({
    series: workbook.series,
    firstMonth: setting.firstMonth,
    months: setting.months.length,
    targets,
    calculated: setting.steps.flatMap(({ metric }) => metric?.id ?? []),
  });
}

/** What the history keeps when a plan takes the place of targets that are in force: per metric, which months, and why. */
export function planHistory(
  workbook: Workbook,
  { fiscalYear, firstMonth }: PlanSetting,
  targets: readonly MetricTargets[],
  stamp: () => ChangeStamp,
): readonly HistoryEntry[] {
  return targets.flatMap(({ metric, values }) => {
    const cells = values.map((value, index) => ({
      month: addMonths(firstMonth, index),
      kind: "target" as const,
      value,
    }));
    return targetRevision(workbook, { metric, fiscalYear, cells }, stamp()).entry ?? [];
  });
}

/** Whether the monthly targets already are the plan's. */
export function inForce({ series }: Workbook, setting: PlanSetting, targets: readonly MetricTargets[]): boolean {
  return targets.every(({ metric, values }) => {
    const found = series.find((one) => one.metric === metric && one.kind === "target" && one.member === null);
    return found !== undefined && values.every((value, index) => seriesValue(found, setting.months[index]!) === value);
  });
}
