import type { Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import type { Finding } from "./finding.ts";
import { typedActuals } from "./typed-actuals.ts";

/**
 * Offers to exchange a part and its whole where both totals were typed and the part is the larger: two rows pasted in the other
 * order. Nothing to offer otherwise.
 *
 * @example
 * exchangedTotals({ metrics: [], series: [] }, "2026-09", { id: "sql" }, { id: "mql" }) // => {}
 */
export function exchangedTotals(
  workbook: Pick<Workbook, "metrics" | "series">,
  month: Month,
  part: Metric,
  whole: Metric,
): Pick<Finding, "exchange"> {
  const typed = typedActuals(workbook, month).filter(({ member }) => member === null);
  const one = typed.find(({ metric }) => metric.id === part.id);
  const other = typed.find(({ metric }) => metric.id === whole.id);
  if (!one || !other || one.value <= other.value) return {};
  return {
    exchange: [
      { metric: part, value: one.value },
      { metric: whole, value: other.value },
    ],
  };
}
