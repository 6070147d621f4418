import type { WorkbookLanding } from "#domain/forecast/workbook-landing.ts";
import type { View } from "#domain/metric-figures.ts";
import type { MonthColumn } from "#ui/chart/month-column.ts";

/** The estimate stands in the columns of the months to come, or of the year so far at each of them; never over an actual. */
export function withForecast(
  columns: readonly MonthColumn[],
  of: WorkbookLanding | null,
  view: View,
): readonly MonthColumn[] {
  if (of?.landing.state !== "estimated") return columns;
  const { months } = of.landing.adopted;
  const forecasts = new Map(
    of.remaining.map((month, index) => {
      const toDate = months.slice(0, index + 1).reduce((total, value) => total + value, of.toDate);
      return [month, view === "month" ? (months[index] ?? null) : toDate];
    }),
  );
  return columns.map((column) => {
    const forecast = forecasts.get(column.month) ?? null;
    if (column.actual !== null || forecast === null) return column;
    return { ...column, forecast, variance: column.target === null ? null : forecast - column.target };
  });
}
