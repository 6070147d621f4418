import type { Engine } from "#domain/engine/engine.ts";
import { finishedThrough } from "#domain/finished-months.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { AlertRuleId, Workbook } from "#domain/workbook.ts";
import { ALERT_ID_LENGTH, type Alert, type AlertSeverity } from "./alert.ts";
import { type AlertEpisode, alertEpisodes } from "./alert-episodes.ts";
import type { AlertRule, AlertSubject } from "./alert-rule.ts";
import { metricRules, ruleInForce } from "./alert-rules.ts";
import { alertSubjects } from "./alert-subjects.ts";
import { type AlertCalendar, missingAlert, missingRule } from "./missing-rule.ts";
import { overdueAlerts, overdueRule } from "./overdue-rule.ts";

/** Every alert of a workbook. */
export interface AlertBoard {
  /** The last month that was judged; null while no month is finished. */
  readonly through: Month | null;
  /** States that last, the more serious and the newer first. */
  readonly alerts: readonly Alert[];
  /** States that ended within the last twelve months, newest first. */
  readonly over: readonly Alert[];
}

/**
 * The alerts (アラート) of a workbook: what every rule reads off the finished months, one alert per change of state. Computed from
 * the numbers alone, so that the same numbers always give the same alerts. Of an unfinished month only missing inputs are told; actions by their due day.
 * With `asOf`, as they stood when that month was the last one known.
 *
 * @example
 * workbookAlerts({ metrics: [], series: [], stages: [], actions: [], settings: { closedThrough: null } }, null, { today: "2026-10-01", holidays: new Set() }) // => { through: null, alerts: [], over: [] }
 */
export function workbookAlerts(workbook: Workbook, engine: Engine, calendar: AlertCalendar, asOf?: Month): AlertBoard {
  const finished = finishedThrough(workbook, engine, calendar.today.slice(0, 7));
  const through = finished !== null && asOf !== undefined && asOf < finished ? asOf : finished;
  const found =
    through === null
      ? []
      : alertSubjects(workbook, engine, through)
          .flatMap((subject) => metricAlerts(subject, addMonths(through, -11)))
          .filter(({ severity, since }) => severity !== "good" || since > addMonths(through, -NEWS));
  const { alertRules } = workbook.settings;
  const late = ruleInForce(missingRule, alertRules);
  const missing = late.on ? missingAlert(workbook, engine, calendar, late.limit) : null;
  const overdue = ruleInForce(overdueRule, alertRules).on ? overdueAlerts(workbook, calendar.today) : [];
  const open = found.filter(({ until }) => until === null);
  return {
    through,
    alerts: [...(missing ? [missing] : []), ...overdue, ...open].toSorted(inOrder),
    over: found.filter(({ until }) => until !== null).toSorted(inOrder),
  };
}

const SERIOUS: readonly AlertSeverity[] = ["bad", "warn", "good"];

function inOrder(a: Alert, b: Alert): number {
  const byOver = (b.until ?? "").localeCompare(a.until ?? "");
  if (byOver !== 0) return byOver;
  const bySeverity = SERIOUS.indexOf(a.severity) - SERIOUS.indexOf(b.severity);
  const byOrdinary = Number(a.ordinary) - Number(b.ordinary);
  const byMonth = b.since.localeCompare(a.since);
  return bySeverity || byOrdinary || byMonth || (b.metric?.importance ?? 9) - (a.metric?.importance ?? 9);
}

/** Something good is news for so many months; after that it is how things are. */
const NEWS = 3;

/** One metric's alerts that last, or were over at the earliest in the month given. */
function metricAlerts(subject: AlertSubject, since: Month): readonly Alert[] {
  const { metric, workbook } = subject;
  const found = metricRules.flatMap((rule) => {
    if (metric.role === "input" && !rule.inputsToo) return [];
    const { on, limit } = ruleInForce(rule, metric.alerts?.rules, workbook.settings.alertRules);
    if (!on) return [];
    const readings = subject.months.map((_, month) => rule.read(subject, month, limit));
    return alertEpisodes(subject.months, readings)
      .filter(({ until }) => until === null || until >= since)
      .map((episode) => ({ rule, mark: episode.signal.mark, alert: alertOf(rule, subject, episode) }));
  });
  return oneOfTheSame(found);
}

function alertOf({ id }: AlertRule, subject: AlertSubject, { signal, since, month, until }: AlertEpisode): Alert {
  const { metric } = subject;
  const ordinary = ORDINARY.includes(id) && insideLimits(subject, month);
  const { severity, mark, evidence } = signal;
  return {
    id: [id, metric.id, since, mark].join(":").slice(0, ALERT_ID_LENGTH),
    rule: id,
    severity,
    metric,
    since,
    month,
    until,
    ordinary,
    also: [],
    evidence,
  };
}

/** Rules that know no chance: what they see may be an ordinary swing. */
const ORDINARY: readonly AlertRuleId[] = ["level", "failing", "range", "jump"];

function insideLimits({ months, actual, limitsAt }: AlertSubject, at: Month): boolean {
  const month = months.indexOf(at);
  const value = actual[month] ?? null;
  const found = limitsAt(month);
  return value !== null && found.kind !== "none" && value >= found.limits.lower && value <= found.limits.upper;
}

/** The most telling one of several rules that see the same thing in a metric, the others named with it. */
function oneOfTheSame(
  found: readonly { readonly rule: AlertRule; readonly mark: string; readonly alert: Alert }[],
): readonly Alert[] {
  const kept: Alert[] = [];
  const place = new Map<string, number>();
  for (const { rule, mark, alert } of found) {
    const key = `${rule.cause} ${mark} ${alert.until}`;
    const present = rule.cause ? place.get(key) : undefined;
    if (present !== undefined) {
      kept[present] = { ...kept[present]!, also: [...kept[present]!.also, alert.rule] };
      continue;
    }
    if (rule.cause) place.set(key, kept.length);
    kept.push(alert);
  }
  return kept;
}
