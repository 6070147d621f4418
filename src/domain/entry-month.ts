import type { Engine } from "#domain/engine/engine.ts";
import { addMonths, type Month } from "./month.ts";
import type { Workbook } from "./workbook.ts";
import { entryState, openingMonth } from "./workbook-months.ts";

/**
 * The month whose actuals are due: the latest one with numbers while something is missing in it, the next one once it is
 * complete or closed. `now` is the calendar month of today; a month that has not begun is never due.
 *
 * @example
 * entryMonth({ goals: [], metrics: [], series: [], settings: { closedThrough: null } }, { value: () => ({ value: null }) }, "2026-10") // => "2026-09"
 * entryMonth({ goals: [], metrics: [], series: [], settings: { closedThrough: "2026-09" } }, { value: () => ({ value: null }) }, "2026-10") // => "2026-10"
 */
export function entryMonth(
  workbook: Pick<Workbook, "goals" | "metrics" | "series" | "settings">,
  engine: Engine,
  now: Month,
): Month {
  const month = openingMonth(workbook, now);
  const { entered, of, closed } = entryState(workbook, engine, month);
  const done = closed || (of > 0 && entered === of);
  return done && month < now ? addMonths(month, 1) : month;
}
