import { addMonths, type Month } from "#domain/month.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { Series } from "#domain/workbook.ts";

/** What a plan writes: targets of metrics from a month on, and the targets that now follow from formulas. */
export interface Adoption {
  readonly series: readonly Series[];
  readonly firstMonth: Month;
  readonly targets: readonly { readonly metric: string; readonly values: readonly number[] }[];
  /** Metrics whose own typed targets give way to their formula. */
  readonly calculated: readonly string[];
  readonly months: number;
}

/** A target cell, as planned first or as it now stands. */
export type TargetCell = SeriesCell & { readonly kind: "target" | "originalTarget" };

/**
 * The cells a plan writes into the monthly targets (月次目標への反映). The original target (当初の目標) is kept where it
 * stands; where none does, what was the target until now becomes it, and in a first plan the plan itself.
 *
 * @example
 * adoptedTargets({ series: [], firstMonth: "2025-04", months: 1, targets: [{ metric: "sql", values: [50] }], calculated: [] }).map(({ kind, value }) => [kind, value]) // => [["target", 50], ["originalTarget", 50]]
 */
export function adoptedTargets({ series, firstMonth, months, targets, calculated }: Adoption): readonly TargetCell[] {
  const present = (metric: string, kind: Series["kind"], month: Month): number | null => {
    const found = series.find((one) => one.metric === metric && one.kind === kind && one.member === null);
    return found ? seriesValue(found, month) : null;
  };
  const written = targets.flatMap(({ metric, values }) =>
    values.flatMap((value, index): TargetCell[] => {
      const month = addMonths(firstMonth, index);
      const cell = { metric, member: null, month };
      const original = present(metric, "originalTarget", month) ?? present(metric, "target", month) ?? value;
      return [
        { ...cell, kind: "target", value },
        { ...cell, kind: "originalTarget", value: original },
      ];
    }),
  );
  const emptied = calculated.flatMap((metric) =>
    Array.from({ length: months }, (_, index): TargetCell => {
      return { metric, member: null, month: addMonths(firstMonth, index), kind: "target", value: null };
    }),
  );
  return [...written, ...emptied];
}
