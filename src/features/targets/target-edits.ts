import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import type { NumberReading } from "#domain/reading/number-reading.ts";
import { readArithmetic } from "#domain/reading/read-arithmetic.ts";
import { carriedForward, type TypedTarget } from "#domain/target/carried-months.ts";
import { spreadLikePresent } from "#domain/target/spread/spread-like-present.ts";
import type { SpreadRuleId } from "#domain/target/spread/spread-rule.ts";
import { spreadYear } from "#domain/target/spread/spread-year.ts";
import { totalSeries } from "#domain/target/target-month.ts";
import type { TargetChange } from "#domain/target/target-revision.ts";
import type { Workbook } from "#domain/workbook.ts";
import { typedContext } from "#ui/form/typed-value.ts";
import type { TargetRow } from "./target-row.ts";

/** A text as a number of a row, arithmetic after `=`. */
export function targetReading(text: string, { metric, style }: TargetRow): NumberReading {
  return readArithmetic(text, { ...typedContext(metric.unit, style), percentNotation: "percent" });
}

/** Months typed by hand, and what carries on from them. */
export function typedMonths(
  { series }: Workbook,
  { metric, fiscalYear, months }: TargetRow,
  typed: readonly TypedTarget[],
  kind: "target" | "targetUpper",
): TargetChange {
  const line = totalSeries(series, metric.id, kind);
  const { cells, carried } = carriedForward(line, typed, months.at(-1)!.month);
  return {
    metric: metric.id,
    fiscalYear,
    cells: cells.map((cell) => ({ ...cell, kind })),
    ...(kind === "target" && { carried }),
  };
}

export interface Spread {
  readonly rule: SpreadRuleId;
  readonly growth: number;
  /** Whether closed months may change too. */
  readonly withClosed: boolean;
}

/** A yearly figure laid over the months; null without a year to lay. */
export function spreadMonths(row: TargetRow, year: number, { rule, growth, withClosed }: Spread) {
  if (row.rule === "inputs") return null;
  return spreadYear({ ...yearOrder(row, withClosed), year, yearRule: row.rule, rule, growth });
}

function yearOrder({ metric, months, lastYear }: TargetRow, withClosed: boolean) {
  return {
    unit: metric.unit,
    kept: months.map(({ value, closed }) => (closed && !withClosed ? value : null)),
    lastYear,
    present: months.map(({ value }) => value),
  };
}

/** The change that writes a year and its months. A figure that is the same in every month carries on from the first. */
export function yearChange(
  workbook: Workbook,
  row: TargetRow,
  year: number | null,
  values: readonly (number | null)[],
): TargetChange {
  const months = fiscalYearMonths(row.fiscalYear, workbook.settings.fiscalYearStartMonth);
  const outside = (totalSeries(workbook.series, row.metric.id, "target")?.carried ?? []).filter(
    (month) => !months.includes(month),
  );
  const flat = row.rule !== "sum";
  const follows = (month: Month, index: number) =>
    values[index] === row.months[index]!.value
      ? row.months[index]!.carried
      : flat && index > 0 && month !== undefined && values[index] === values[index - 1];
  return {
    metric: row.metric.id,
    fiscalYear: row.fiscalYear,
    cells: months.flatMap((month, index) =>
      values[index] === row.months[index]!.value
        ? []
        : [{ month, kind: "target" as const, value: values[index] ?? null }],
    ),
    carried: [...outside, ...months.filter(follows)],
    year,
  };
}

/** A year typed into the sheet: in the shape of the months that are there, evenly where there are none. */
export function spreadOfTypedYear(row: TargetRow, year: number) {
  return row.rule === "inputs" ? null : spreadLikePresent({ ...yearOrder(row, false), year, yearRule: row.rule });
}

/** Whether a change touches a month that is closed. */
export function touchesClosed(change: TargetChange, { closedThrough }: Workbook["settings"]): boolean {
  return closedThrough !== null && change.cells.some(({ month }) => month <= closedThrough);
}
