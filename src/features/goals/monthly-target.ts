import { openMonths } from "#domain/target/open-months-change.ts";
import { targetMonths } from "#domain/target/target-month.ts";
import type { Workbook } from "#domain/workbook.ts";

/** A metric's targets in the months of a fiscal year: none, the same every month, or different ones. */
export type MonthlyTarget =
  | { readonly kind: "none" }
  | { readonly kind: "same"; readonly value: number }
  | { readonly kind: "varies" };

/** The months that are still open decide, all of them once the year is closed. */
export function monthlyTarget(
  workbook: Workbook,
  metric: string,
  fiscalYear: number,
  kind: "target" | "targetUpper" = "target",
): MonthlyTarget {
  const open = new Set(openMonths(workbook, fiscalYear));
  const values = targetMonths(workbook, metric, fiscalYear).flatMap(({ month, value, upper }) =>
    open.size === 0 || open.has(month) ? [kind === "target" ? value : upper] : [],
  );
  const [first = null] = values;
  if (values.every((value) => value === null)) return { kind: "none" };
  return first !== null && values.every((value) => value === first)
    ? { kind: "same", value: first }
    : { kind: "varies" };
}
