import { addDays, monthOfDay } from "#domain/day.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Day, ReviewKind } from "#domain/workbook.ts";

const MONTHS_TO_NEXT = { weekly: 1, monthly: 1, quarterly: 3 } as const;

/**
 * The first day and the due day that a meeting proposes for what it decides. It begins on the day of the meeting; where that
 * lies further back than the month after the one reviewed, on that month's first day. It is due by the end of the period that
 * the next meeting looks at, a week on where meetings are weekly.
 *
 * @example
 * decidedDays("2025-09", "monthly", "2025-10-06") // => { startedOn: "2025-10-06", due: "2025-10-31" }
 * decidedDays("2025-07", "monthly", "2026-11-25") // => { startedOn: "2025-08-01", due: "2025-08-31" }
 * decidedDays("2025-09", "quarterly", "2025-10-06") // => { startedOn: "2025-10-06", due: "2025-12-31" }
 * decidedDays("2025-10", "weekly", "2025-10-06") // => { startedOn: "2025-10-06", due: "2025-10-13" }
 */
export function decidedDays(
  month: Month,
  kind: ReviewKind,
  today: Day,
): { readonly startedOn: Day; readonly due: Day } {
  const next = addMonths(month, 1);
  const isPast = monthOfDay(today) > next;
  const end = addDays(`${addMonths(month, MONTHS_TO_NEXT[kind] + 1)}-01`, -1);
  return {
    startedOn: isPast ? `${next}-01` : today,
    due: kind === "weekly" && !isPast ? addDays(today, 7) : end,
  };
}
