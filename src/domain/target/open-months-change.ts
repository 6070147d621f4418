import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { addMonths } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { carriedMonths } from "./carried-months.ts";
import { targetMonths, totalSeries } from "./target-month.ts";
import type { TargetChange } from "./target-revision.ts";

type TargetKind = "target" | "targetUpper";

/** What the months of a year are to be: the same in each, or one by one. */
export type WantedMonths = number | null | readonly (number | null)[];

/**
 * New targets for a year's months, without touching a closed month that has one: that takes a reason, and is done where all
 * months are in sight. The same value in every month is one that is carried on (引き継ぎ) from the first month written.
 *
 * @example
 * openMonthsChange({ settings: { fiscalYearStartMonth: 4, closedThrough: "2026-04" }, series: [{ metric: "leads", kind: "target", member: null, start: "2026-04", values: [10, 10] }] }, "leads", 2026, { target: 12 }).cells.map(({ month }) => month)[0] // => "2026-05"
 */
export function openMonthsChange(
  workbook: Pick<Workbook, "settings" | "series">,
  metric: string,
  fiscalYear: number,
  wanted: Partial<Record<TargetKind, WantedMonths>>,
): TargetChange {
  const months = fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth);
  const present = targetMonths(workbook, metric, fiscalYear);
  const cellsOf = (kind: TargetKind) => {
    const values = wanted[kind];
    if (values === undefined) return [];
    return present.flatMap(({ month, value, upper, closed }, index) => {
      const before = kind === "target" ? value : upper;
      const next = typeof values === "object" && values !== null ? (values[index] ?? null) : values;
      return (closed && before !== null) || before === next ? [] : [{ month, kind, value: next }];
    });
  };
  const cells = [...cellsOf("target"), ...cellsOf("targetUpper")];
  if (wanted.target === undefined) return { metric, fiscalYear, cells };
  const written = cells.flatMap(({ month, kind }) => (kind === "target" ? [month] : []));
  const kept = [...carriedMonths(totalSeries(workbook.series, metric, "target"))].filter(
    (month) => !written.includes(month),
  );
  const same = typeof wanted.target === "number" ? written : [];
  const follows = same.filter((month) => months.includes(addMonths(month, -1)) && same.includes(addMonths(month, -1)));
  return { metric, fiscalYear, cells, carried: [...kept, ...follows].toSorted() };
}

/**
 * The months of a year whose targets can change without a reason: those that are not closed; none once all are.
 *
 * @example
 * openMonths({ settings: { fiscalYearStartMonth: 4, closedThrough: "2027-02" } }, 2026) // => ["2027-03"]
 */
export function openMonths({ settings }: Pick<Workbook, "settings">, fiscalYear: number) {
  const closedThrough = settings.closedThrough ?? "";
  return fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth).filter((month) => month > closedThrough);
}
