import type { Engine } from "#domain/engine/engine.ts";
import { addMonths, type Month } from "./month.ts";
import type { Workbook } from "./workbook.ts";
import { entryState, latestActualMonth } from "./workbook-months.ts";

/**
 * The last month whose numbers can be judged: the last closed one; where months are never closed, the last one that is over
 * and completely entered, at most a year back. `now` is the calendar month of today. Null while there is none.
 *
 * @example
 * finishedThrough({ settings: { closedThrough: "2026-09" } }, null, "2026-10") // => "2026-09"
 * finishedThrough({ settings: { closedThrough: null }, series: [], metrics: [] }, null, "2026-10") // => null
 */
export function finishedThrough(
  workbook: Pick<Workbook, "settings" | "series" | "metrics">,
  engine: Engine,
  now: Month,
): Month | null {
  const { closedThrough } = workbook.settings;
  if (closedThrough !== null) return closedThrough;
  const latest = latestActualMonth(workbook, null);
  if (latest === null) return null;
  const ended = addMonths(now, -1);
  const from = latest < ended ? latest : ended;
  for (let back = 0; back < 12; back++) {
    const month = addMonths(from, -back);
    const { entered, of } = entryState(workbook, engine, month);
    if (of > 0 && entered === of) return month;
  }
  return null;
}
