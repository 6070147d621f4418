import { fiscalYearMonths, fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import { monthOfYear, monthRange } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { workbookSpan } from "#domain/workbook-months.ts";

/** What a column shows of each row. */
export type EntryColumn =
  | { readonly id: string; readonly shows: "month"; readonly month: Month }
  | { readonly id: string; readonly shows: "beside"; readonly what: Beside };

/** What stands beside the open month. */
export type Beside = "actual" | "target" | "attainment" | "lastYear";

/** Which months: the shown one's fiscal year, its later months folded away or not, or all there are. */
export type MonthSpan = "toDate" | "year" | "all";

/** The months a span has columns for. */
export function spanMonths(workbook: Workbook, month: Month, span: MonthSpan): readonly Month[] {
  const { fiscalYearStartMonth } = workbook.settings;
  if (span === "all") {
    const { first, last } = workbookSpan(workbook, month);
    return monthRange(first, last);
  }
  const months = fiscalYearMonths(fiscalYearOf(month, fiscalYearStartMonth), fiscalYearStartMonth);
  return span === "year" ? months : months.filter((each) => each <= month);
}

/** The months of the fiscal year that are folded away: their calendar numbers, first and last. */
export function foldedMonths(workbook: Workbook, month: Month): readonly [first: number, last: number] | null {
  const rest = spanMonths(workbook, month, "year").filter((each) => each > month);
  return rest.length === 0 ? null : [monthOfYear(rest[0]!), monthOfYear(rest.at(-1)!)];
}

/** Columns from left to right; what is compared stands right of the open month. */
export function entryColumns(
  months: readonly Month[],
  open: Month,
  beside: readonly Beside[],
  onlyOpen: boolean,
): readonly EntryColumn[] {
  const shown = onlyOpen ? [open] : months;
  return shown.flatMap((month): EntryColumn[] => [
    { id: month, shows: "month", month },
    ...(month === open ? beside.map((what): EntryColumn => ({ id: what, shows: "beside", what })) : []),
  ]);
}
