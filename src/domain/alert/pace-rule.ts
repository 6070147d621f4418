import { attainment } from "#domain/attainment.ts";
import { commonSums } from "#domain/common-months.ts";
import { expectedToDate } from "#domain/expected-to-date.ts";
import { fiscalYearOf, monthOfFiscalYear } from "#domain/fiscal-year.ts";
import { addMonths } from "#domain/month.ts";
import { requiredPace } from "#domain/required-pace.ts";
import { atLeast } from "#domain/target-met.ts";
import type { AlertReading, AlertRule, AlertSubject } from "./alert-rule.ts";

/** It is over once the year has come this much above the limit again. */
const MARGIN = 0.05;
/** The first month of a year is one month's attainment, no pace. */
const FROM_MONTHS = 2;

/** The fiscal year so far falls short of what was to be expected of it by now. For what adds up over the months. */
export const paceRule: AlertRule = {
  id: "pace",
  cause: "behind",
  limit: { unit: "share", usual: 0.9, least: 0.1, most: 1 },
  read: (subject, month, limit): AlertReading => {
    const { metric, direction, months } = subject;
    if (metric.aggregation !== "sum" || metric.targetType === "range") return "clear";
    const { fiscalYearStartMonth } = subject.workbook.settings;
    const passed = monthOfFiscalYear(months[month]!, fiscalYearStartMonth) + 1;
    if (passed < FROM_MONTHS) return "clear";
    if (subject.actual[month] === null) return "unknown";
    const first = month - passed + 1;
    const year = yearOf(subject, first, passed);
    if (year === null) return "unknown";
    const reached = attainment(year.toDate, year.expected, direction).value;
    if (reached === null) return "unknown";
    if (atLeast(reached, limit + MARGIN)) return "clear";
    if (atLeast(reached, limit)) return "hold";
    const monthsLeft = 12 - passed;
    const known = subject.actual.slice(0, month + 1).filter((value) => value !== null);
    return {
      severity: "bad",
      mark: String(fiscalYearOf(months[month]!, fiscalYearStartMonth)),
      evidence: {
        rule: "pace",
        toDate: year.toDate,
        expected: year.expected,
        attainment: reached,
        pace: direction === "down" ? null : requiredPace(year.target(), year.toDate, monthsLeft).value,
        monthsLeft,
        best: Math.max(...known),
      },
    };
  },
};

interface YearSoFar {
  readonly toDate: number;
  readonly expected: number;
  /** The whole year's; asked for only where the pace falls short. */
  readonly target: () => number | null;
}

/** Against the monthly targets where there are any, else against the goal's, spread evenly. */
function yearOf(subject: AlertSubject, first: number, passed: number): YearSoFar | null {
  const span = (values: readonly (number | null)[]) =>
    Array.from({ length: passed }, (_, place) => values[first + place] ?? null);
  const actual = span(subject.actual);
  const sums = commonSums(actual, span(subject.target));
  const start = addMonths(subject.months[first + passed - 1]!, 1 - passed);
  if (sums !== null) return { toDate: sums.current, expected: sums.prior, target: () => wholeYear(subject, start) };
  const goal = subject.workbook.goals.find(({ metric }) => metric === subject.metric.id);
  if (!goal || goal.start !== start || goal.due !== addMonths(start, 11)) return null;
  const expected = expectedToDate(goal.target, passed).value;
  if (expected === null || actual.includes(null)) return null;
  return { toDate: actual.reduce<number>((sum, value) => sum + (value ?? 0), 0), expected, target: () => goal.target };
}

/** A year's target is known only when every month has one. */
function wholeYear({ engine, metric }: AlertSubject, start: string): number | null {
  const targets = engine.series({ metric: metric.id, from: start, to: addMonths(start, 11), kind: "target" });
  return targets.every(({ value }) => value !== null)
    ? targets.reduce((sum, { value }) => sum + (value ?? 0), 0)
    : null;
}
