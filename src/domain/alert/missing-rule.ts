import { businessDayAfter } from "#domain/business-day.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { entryMonth } from "#domain/entry-month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { entryState } from "#domain/workbook-months.ts";
import type { Alert } from "./alert.ts";
import type { AdjustableRule } from "./alert-rule.ts";

/** The day it is, and the days on which nobody works beside weekends. */
export interface AlertCalendar {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly holidays: ReadonlySet<string>;
}

export const missingRule: AdjustableRule = {
  id: "missing",
  limit: { unit: "days", usual: 3, least: 0, most: 20 },
};

/**
 * Numbers still missing so many business days after the month's end: the one thing said of a month that is not finished. A
 * sample's months lie where its story puts them: it is never late.
 *
 * @example
 * missingAlert({ goals: [], metrics: [], series: [], settings: { closedThrough: null } }, null, { today: "2026-10-09", holidays: new Set() }, 3) // => null
 */
export function missingAlert(
  workbook: Workbook,
  engine: Engine,
  { today, holidays }: AlertCalendar,
  days: number,
): Alert | null {
  if (workbook.settings.sample || workbook.metrics.length === 0) return null;
  const now = today.slice(0, 7);
  const month = entryMonth(workbook, engine, now);
  if (month >= now) return null;
  const { entered, of, closed } = entryState(workbook, engine, month);
  const deadline = businessDayAfter(month, days, holidays);
  if (closed || entered === of || today <= deadline) return null;
  return {
    id: `missing::${month}`,
    rule: "missing",
    severity: "warn",
    metric: null,
    since: month,
    month,
    until: null,
    ordinary: false,
    also: [],
    evidence: {
      rule: "missing",
      entered,
      of,
      deadline,
      metrics: workbook.metrics.filter(
        ({ id, formula }) => formula === null && engine.value({ metric: id, period: month }).value === null,
      ),
    },
  };
}
