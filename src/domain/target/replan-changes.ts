import type { Engine } from "#domain/engine/engine.ts";
import { seriesValue } from "#domain/series-values.ts";
import { wholeShares } from "#domain/whole-shares.ts";
import type { ReplanChoice, Workbook } from "#domain/workbook.ts";
import { replanMonths, winsOf } from "./replan.ts";
import type { ReplanSetting } from "./replan-setting.ts";
import { totalSeries } from "./target-month.ts";
import type { TargetChange } from "./target-revision.ts";

/**
 * The targets of the months that are left, as a replan means them: counts of every stage, the KGI in the shape of its wins,
 * and no target of their own for the rates between, which follow from the counts. To accept the gap writes what is expected.
 *
 * @example
 * typeof replanChanges // => "function"
 */
export function replanChanges(
  { series }: Pick<Workbook, "series">,
  engine: Engine,
  setting: ReplanSetting,
  { choice, counts }: { readonly choice: ReplanChoice; readonly counts: readonly (readonly number[])[] },
): readonly TargetChange[] {
  const { fiscalYear, through, months, kgi, stages, steps, funnel } = setting;
  const rounding = choice === "accept" ? "nearest" : "up";
  const planned = replanMonths(funnel, counts, rounding);
  const change = (metric: string, values: readonly (number | null)[]): TargetChange => ({
    metric,
    fiscalYear,
    cells: months.flatMap((month, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [{ month, kind: "target" as const, value }];
    }),
    replan: { choice, through, actual: engine.value({ metric, period: `YTD${through}` }).value },
  });
  const written = stages.map(({ metric }, index) => change(metric.id, planned[index]!));
  const wins = planned.at(-1)!.map((value) => value ?? 0);
  const rest = choice === "accept" ? winsOf(counts) * setting.price : Math.max(0, setting.target - setting.actual);
  const whole = wins.some((value) => value > 0) ? wins : wins.map(() => 1);
  const own = stages.some(({ metric }) => metric.id === kgi.id)
    ? []
    : [change(kgi.id, wholeShares(Math.round(rest), whole))];
  const rates = steps.flatMap(({ metric }): TargetChange[] => {
    const line = metric ? totalSeries(series, metric.id, "target") : undefined;
    const typed = line ? months.filter((month) => seriesValue(line, month) !== null) : [];
    return metric && typed.length > 0
      ? [
          {
            metric: metric.id,
            fiscalYear,
            cells: typed.map((month) => ({ month, kind: "target" as const, value: null })),
            replan: { choice, through, actual: null },
          },
        ]
      : [];
  });
  return [...own, ...written, ...rates];
}
