import { type AlertBoard, workbookAlerts } from "#domain/alert/workbook-alerts.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { addMonths } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { aMetric, aSeries, aWorkbook } from "./a-workbook.ts";

/** A workbook of one KPI, every month of which is closed unless told otherwise; it starts in April 2024. */
export function oneKpi(
  actual: readonly (number | null)[],
  {
    metric = {},
    targets,
    ...parts
  }: Partial<Workbook> & { metric?: Partial<Metric>; targets?: readonly (number | null)[] } = {},
): Workbook {
  const start = "2024-04";
  const book = aWorkbook(parts);
  return {
    ...book,
    settings: { ...book.settings, closedThrough: addMonths(start, actual.length - 1), ...parts.settings },
    metrics: parts.metrics ?? [aMetric({ id: "kpi", name: "指標", role: "kpi", ...metric })],
    series: parts.series ?? [
      aSeries({ metric: "kpi", start, values: actual }),
      ...(targets ? [aSeries({ metric: "kpi", kind: "target", start, values: targets })] : []),
    ],
  };
}

/** Its alerts, by default as of the last closed month, when nothing can be late. */
export function boardOf(workbook: Workbook, today = `${workbook.settings.closedThrough ?? "2027-01"}-28`): AlertBoard {
  return workbookAlerts(workbook, createEngine(workbook), { today, holidays: new Set(["2026-11-03"]) });
}
