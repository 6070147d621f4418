import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearOf, monthOfFiscalYear } from "#domain/fiscal-year.ts";
import { addMonths, isMonth, type Month, monthRange } from "#domain/month.ts";
import type { ReviewKind } from "#domain/workbook.ts";

/**
 * The months a review looks back on: the quarter up to its month, or the month alone.
 *
 * @example
 * reviewedMonths("2025-09", "quarterly", 4) // => ["2025-07", "2025-08", "2025-09"]
 * reviewedMonths("2025-08", "monthly", 4) // => ["2025-08"]
 */
export function reviewedMonths(month: Month, kind: ReviewKind, startMonth: number): readonly Month[] {
  return kind === "quarterly"
    ? monthRange(addMonths(month, -(monthOfFiscalYear(month, startMonth) % 3)), month)
    : [month];
}

/**
 * The engine's numbers of whole quarters wherever a month is asked for; unknown while the quarter has months without a value,
 * since a part of a quarter is no measure against the target of all of it.
 *
 * @example
 * ofQuarters({ value: ({ period }) => ({ value: period === "2025Q2" ? 30 : 0, have: 3, of: 3 }) }, 4).value({ metric: "leads", period: "2025-09" }).value // => 30
 * ofQuarters({ value: () => ({ value: 20, have: 2, of: 3 }) }, 4).value({ metric: "leads", period: "2025-09" }).value // => null
 */
export function ofQuarters(engine: Engine, startMonth: number): Engine {
  return {
    value: (query) => {
      if (!isMonth(query.period)) return engine.value(query);
      const quarter = Math.floor(monthOfFiscalYear(query.period, startMonth) / 3) + 1;
      const found = engine.value({ ...query, period: `${fiscalYearOf(query.period, startMonth)}Q${quarter}` });
      return found.value !== null && found.have < found.of ? { ...found, value: null, reason: "missing" } : found;
    },
    series: (query) => engine.series(query),
    setValue: (cell) => engine.setValue(cell),
  };
}
