import type { Result } from "#domain/result.ts";
import { spreadLikePresent } from "#domain/target/spread/spread-like-present.ts";
import type { SpreadFault } from "#domain/target/spread/spread-year.ts";
import { targetMonths } from "#domain/target/target-month.ts";
import { yearRule } from "#domain/target/year-target.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";

/** A KGI's year over its open months, in their present shape; null where they follow from a formula's inputs. */
export function goalMonths(
  workbook: Workbook,
  metric: Metric,
  fiscalYear: number,
  year: number,
): Result<readonly (number | null)[], SpreadFault> | null {
  const known = workbook.metrics.some(({ id }) => id === metric.id);
  const added = metric.aggregation === "sum" ? "sum" : "mean";
  const rule = known ? yearRule(metric, engineOfWorkbook(workbook), fiscalYear) : added;
  if (rule === "inputs") return null;
  const months = targetMonths(workbook, metric.id, fiscalYear);
  return spreadLikePresent({
    year,
    yearRule: rule,
    unit: metric.unit,
    kept: months.map(({ value, closed }) => (closed ? value : null)),
    lastYear: [],
    present: months.map(({ value }) => value),
  });
}
