import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";

/** A metric's targets in the months of a fiscal year: none, the same every month, or different ones. */
export type MonthlyTarget =
  | { readonly kind: "none" }
  | { readonly kind: "same"; readonly value: number }
  | { readonly kind: "varies" };

type TargetKind = "target" | "targetUpper";

export function monthlyTarget(
  workbook: Workbook,
  metric: string,
  fiscalYear: number,
  kind: TargetKind = "target",
): MonthlyTarget {
  const months = fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth);
  const series = workbook.series.find(
    (candidate) => candidate.metric === metric && candidate.kind === kind && candidate.member === null,
  );
  if (!series) return { kind: "none" };
  const values = months.map((month) => seriesValue(series, month));
  const [first = null] = values;
  if (values.every((value) => value === null)) return { kind: "none" };
  return first !== null && values.every((value) => value === first)
    ? { kind: "same", value: first }
    : { kind: "varies" };
}

/** The same target in every month of a fiscal year; null takes the targets away. */
export function monthlyTargetCells(
  { settings }: Workbook,
  metric: string,
  fiscalYear: number,
  value: number | null,
  kind: TargetKind = "target",
): (SeriesCell & { kind: TargetKind })[] {
  return fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth).map((month) => ({
    metric,
    kind,
    member: null,
    month,
    value,
  }));
}

/** A yearly target in the months of its year: spread evenly where months add up, repeated where they do not. */
export function yearTargetCells(
  workbook: Workbook,
  metric: string,
  fiscalYear: number,
  monthlyValues: readonly number[],
): (SeriesCell & { kind: "target" })[] {
  return fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth).map((month, index) => ({
    metric,
    kind: "target",
    member: null,
    month,
    value: monthlyValues[index] ?? null,
  }));
}
