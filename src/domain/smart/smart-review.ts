import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearEnd, fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import type { Goal, Metric, SmartLetter, SmartVerdict, Workbook } from "#domain/workbook.ts";
import { finishedUpTo, latestActualMonth } from "#domain/workbook-months.ts";
import type { SmartFinding, SmartJudgement, SmartSubject } from "./smart-rule.ts";
import { smartRules } from "./smart-rules.ts";

/** One letter: what the rules say, what the person says; the person's verdict counts. */
export interface SmartLine {
  readonly letter: SmartLetter;
  readonly judged: SmartJudgement;
  readonly own: SmartVerdict | null;
  readonly verdict: SmartVerdict["verdict"];
}

/** SMART of one goal or KPI. Advice: nothing is ever refused because of it. */
export interface SmartReview {
  readonly metric: Metric;
  /** The goal set on the metric, if one is. */
  readonly goal: Goal | null;
  readonly lines: readonly SmartLine[];
  /** Letters that hold, 0 to 5. */
  readonly score: number;
  /** What to mend, in the order of the letters. */
  readonly toMend: readonly { readonly letter: SmartLetter; readonly finding: SmartFinding }[];
}

/**
 * SMART judged from the workbook's own data, for a goal or a KPI.
 *
 * @throws RangeError when a goal's metric is not in the workbook.
 * @example
 * smartReview({ goals: [], metrics: [], series: [], settings: { fiscalYearStartMonth: 4 } }, { id: "a", name: "フォロワー数", definition: "", source: "", role: "kpi", parent: null, formula: null, aggregation: "last", unit: "count" }, { series: () => [{ value: null }], value: () => ({ value: null }) }).score // => 0
 */
export function smartReview(workbook: Workbook, goalOrMetric: Goal | Metric, engine: Engine): SmartReview {
  const subject = smartSubject(workbook, goalOrMetric, engine);
  const lines = smartRules.map(({ letter, judge }): SmartLine => {
    const judged = judge(subject);
    const own = subject.own[letter] ?? null;
    return { letter, judged, own, verdict: own?.verdict ?? judged.verdict };
  });
  return {
    metric: subject.metric,
    goal: subject.goal,
    lines,
    score: lines.filter(({ verdict }) => verdict === "ok").length,
    toMend: lines.flatMap(({ letter, verdict, judged }) =>
      verdict === "check" && judged.verdict === "check" ? judged.findings.map((finding) => ({ letter, finding })) : [],
    ),
  };
}

/**
 * The SMART of every goal, and of every KPI without one, in the workbook's order.
 *
 * @example
 * smartReviews({ goals: [], metrics: [], series: [], settings: { fiscalYearStartMonth: 4 } }, {}) // => []
 */
export function smartReviews(workbook: Workbook, engine: Engine): readonly SmartReview[] {
  const present = new Set(workbook.metrics.map(({ id }) => id));
  const goals = workbook.goals.filter(({ metric }) => present.has(metric));
  const withGoal = new Set(goals.map(({ metric }) => metric));
  const kpis = workbook.metrics.filter(({ id, role }) => role !== "input" && !withGoal.has(id));
  return [...goals, ...kpis].map((one) => smartReview(workbook, one, engine));
}

function smartSubject(workbook: Workbook, goalOrMetric: Goal | Metric, engine: Engine): SmartSubject {
  const given = "due" in goalOrMetric ? goalOrMetric : null;
  const metric = "due" in goalOrMetric ? workbook.metrics.find(({ id }) => id === goalOrMetric.metric) : goalOrMetric;
  if (!metric) throw new RangeError("The goal's metric is not in the workbook");
  const goal = given ?? workbook.goals.find((one) => one.metric === metric.id) ?? null;
  const kgi = keyGoalMetric(workbook);
  const frame = goal ?? workbook.goals[0] ?? null;
  const latest = latestActualMonth(workbook, kgi?.id ?? null) ?? frame?.start ?? NO_MONTH;
  const month = finishedUpTo(workbook, engine, latest);
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const year = fiscalYearOf(frame?.due ?? month, startMonth);
  const start = goal?.start ?? fiscalYearStart(year, startMonth);
  const due = goal?.due ?? fiscalYearEnd(year, startMonth);
  return { workbook, engine, metric, goal, own: goal?.smart ?? metric.smart ?? {}, kgi, month, start, due };
}

/** Nothing was planned or recorded yet: any month will do, none has a value. */
const NO_MONTH = "2000-01";
