import { attainment } from "#domain/attainment.ts";
import { fiscalYearOf } from "#domain/fiscal-year.ts";
import { yearTarget } from "#domain/forecast/workbook-landing.ts";
import { requiredPace } from "#domain/required-pace.ts";
import { atLeast } from "#domain/target-met.ts";
import type { AlertReading, AlertRule, AlertSubject } from "./alert-rule.ts";

/** It is over once the estimate has come this much above the limit again. */
const MARGIN = 0.02;

/** The year will end below its target, as estimated (着地見込み); once the year is over, as it ended. For what a goal is set on. */
export const landingRule: AlertRule = {
  id: "landing",
  cause: "behind",
  limit: { unit: "share", usual: 0.95, least: 0.1, most: 1 },
  read: (subject, month, limit): AlertReading => {
    if (!isGoal(subject)) return "clear";
    if (subject.actual[month] === null) return "unknown";
    const seen = yearSeenFrom(subject, month);
    if (seen === "early") return "clear";
    const { value, target, method, toDate, monthsLeft } = seen;
    const reached = attainment(value, target, subject.direction).value;
    if (value === null || target === null || reached === null) return "unknown";
    if (atLeast(reached, limit + MARGIN)) return "clear";
    if (atLeast(reached, limit)) return "hold";
    const known = subject.actual.slice(0, month + 1).filter((each) => each !== null);
    return {
      severity: "bad",
      mark: markOf(subject, month),
      evidence: {
        rule: "landing",
        value,
        target,
        attainment: reached,
        method,
        pace: subject.direction === "down" ? null : requiredPace(target, toDate, monthsLeft).value,
        monthsLeft,
        best: Math.max(...known),
      },
    };
  },
};

/** What remains of the distance below the limit keeps it open, as a share of the limit. */
const HOLD = 0.8;

/** The methods of estimating the year's end differ by more than a tenth of what is adopted. */
export const apartRule: AlertRule = {
  id: "apart",
  limit: { unit: "share", usual: 0.1, least: 0.01, most: 1 },
  read: (subject, month, limit): AlertReading => {
    if (!isGoal(subject)) return "clear";
    if (subject.actual[month] === null) return "unknown";
    const landing = subject.landingAt(month)?.landing;
    if (landing?.state !== "estimated") return "clear";
    const ranked = landing.estimates.toSorted((one, other) => one.value - other.value);
    const [low, high] = [ranked[0]!, ranked.at(-1)!];
    const distance = high.value - low.value;
    const whole = Math.abs(landing.adopted.value);
    if (distance <= HOLD * limit * whole) return "clear";
    if (distance <= limit * whole) return "hold";
    return {
      severity: "warn",
      mark: markOf(subject, month),
      evidence: { rule: "apart", low, high, adopted: landing.adopted },
    };
  },
};

/** The same as the pace's: a year that is behind is one state, however it is seen. */
function markOf({ workbook, months }: AlertSubject, month: number): string {
  return String(fiscalYearOf(months[month]!, workbook.settings.fiscalYearStartMonth));
}

/** Where a year lands is a question about the goal; a KPI's year so far is judged by its pace. */
function isGoal({ metric, workbook }: AlertSubject): boolean {
  return (
    metric.aggregation === "sum" && (metric.role === "kgi" || workbook.goals.some((goal) => goal.metric === metric.id))
  );
}

function yearSeenFrom(subject: AlertSubject, month: number) {
  const seen = subject.landingAt(month);
  if (seen === null) {
    const { workbook, engine, metric, months } = subject;
    const year = fiscalYearOf(months[month]!, workbook.settings.fiscalYearStartMonth);
    const toDate = engine.value({ metric: metric.id, period: `FY${year}` }).value;
    return { value: toDate, target: yearTarget(workbook, engine, metric, year), method: null, toDate, monthsLeft: 0 };
  }
  const { landing, target, toDate, remaining } = seen;
  if (landing.state === "early") return "early";
  const adopted = landing.state === "estimated" ? landing.adopted : null;
  return {
    value: adopted?.value ?? null,
    target,
    method: adopted?.method ?? null,
    toDate,
    monthsLeft: remaining.length,
  };
}
