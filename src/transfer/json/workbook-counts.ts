import { monthIndex } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";

/** What is in a workbook, in numbers a person can compare before deciding. */
export interface WorkbookCounts {
  readonly metrics: number;
  /** Months in which anything has an actual value. */
  readonly months: number;
  /** Filled values by kind. */
  readonly actuals: number;
  readonly targets: number;
  readonly goals: number;
  readonly notes: number;
  readonly events: number;
  readonly initiatives: number;
  readonly actions: number;
  readonly reviews: number;
  readonly touchpoints: number;
}

/**
 * Counts a workbook's content.
 *
 * @example
 * workbookCounts(emptyWorkbook({ id: "w", name: "", at: "2026-04-01T00:00:00.000Z" })).metrics // => 0
 */
export function workbookCounts(workbook: Workbook): WorkbookCounts {
  const months = new Set<number>();
  let actuals = 0;
  let targets = 0;
  for (const { kind, start, values } of workbook.series) {
    const first = monthIndex(start);
    for (let offset = 0; offset < values.length; offset++) {
      if (values[offset] === null) continue;
      if (kind === "actual") {
        actuals += 1;
        months.add(first + offset);
      } else if (kind === "target" || kind === "targetUpper") targets += 1;
    }
  }
  const { metrics, goals, notes, events, initiatives, actions, reviews, touchpoints } = workbook;
  return {
    metrics: metrics.length,
    months: months.size,
    actuals,
    targets,
    goals: goals.length,
    notes: notes.length,
    events: events.length,
    initiatives: initiatives.length,
    actions: actions.length,
    reviews: reviews.length,
    touchpoints: touchpoints.length,
  };
}
