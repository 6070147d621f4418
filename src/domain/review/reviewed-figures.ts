import type { Engine } from "#domain/engine/engine.ts";
import { metricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Metric, ReviewedFigure, ReviewedMetric, ReviewKind, Workbook } from "#domain/workbook.ts";
import { ofQuarters } from "./reviewed-period.ts";

/**
 * The figures of a month as a review reads them, of its quarter for a quarterly one: the KGI first, then the KPIs in their order.
 *
 * @example
 * reviewedFigures({ metrics: [], settings: {}, series: [] }, null, "2025-09") // => []
 */
export function reviewedFigures(
  workbook: Pick<Workbook, "metrics" | "settings" | "series">,
  bookEngine: Engine,
  month: Month,
  kind: ReviewKind = "monthly",
): readonly ReviewedFigure[] {
  const engine = kind === "quarterly" ? ofQuarters(bookEngine, workbook.settings.fiscalYearStartMonth) : bookEngine;
  const metrics = workbook.metrics.filter(({ role }) => role !== "input");
  return [...metrics.filter(({ role }) => role === "kgi"), ...metrics.filter(({ role }) => role === "kpi")].map(
    (metric) => {
      const { actual, target, attainment, status } = metricFigures(engine, metric, workbook, {
        month,
        view: "month",
        through: month,
      });
      return {
        ...reviewedMetric(metric),
        role: metric.role,
        actual: actual.value,
        target,
        attainment: attainment.value,
        lastYear: engine.value({ metric: metric.id, period: addMonths(month, -12) }).value,
        status,
      };
    },
  );
}

/**
 * A metric's name and unit as they are at the moment.
 *
 * @example
 * reviewedMetric({ id: "cvr", name: "CVR", nameEn: "CVR", unit: "percent", decimals: 1 }).metric // => "cvr"
 */
export function reviewedMetric({ id, name, nameEn, unit, decimals }: Metric): ReviewedMetric {
  return { metric: id, name, nameEn, unit, decimals };
}
