import { quotientOf } from "#domain/kpi-tree-arithmetic.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import { countJudgement } from "#domain/plan/count-judgement.ts";
import { observedRate } from "#domain/plan/observed-rate.ts";
import { rateJudgement } from "#domain/plan/rate-judgement.ts";
import { achievableEvidence } from "./achievable-evidence.ts";
import type { SmartFinding, SmartRule, SmartSubject } from "./smart-rule.ts";
import { actuals, historyOf, type MonthValue } from "./subject-history.ts";
import { subjectTargets } from "./subject-targets.ts";

/**
 * A 達成可能: the growth a target demands of the person's own history. Amounts and counts are held against the best month ever
 * and last year (the same rule as the reverse plan's), rates against the best and the average of the last months.
 */
export const achievableRule: SmartRule = {
  letter: "A",
  judge(subject) {
    const targets = subjectTargets(subject).filter((target) => target !== null);
    if (targets.length === 0 && (subject.goal?.target ?? null) === null)
      return { verdict: "na", findings: [{ code: "no-target" }] };
    const findings =
      subject.metric.aggregation === "sum" ? flowFindings(subject, targets) : levelFindings(subject, targets);
    if (findings.length === 0)
      return { verdict: "na", findings: [{ code: "no-history" }], evidence: achievableEvidence(subject, targets) };
    const doubts = findings.filter(({ code }) => code !== "within-reach");
    const evidence = achievableEvidence(subject, targets);
    return doubts.length > 0 ? { verdict: "check", findings: doubts, evidence } : { verdict: "ok", findings, evidence };
  },
};

/** What adds up over the months: the whole target against the same months a year before, the highest month against the best. */
function flowFindings(subject: SmartSubject, targets: readonly number[]): SmartFinding[] {
  const { metric, goal, start, due } = subject;
  const lower = judgedDirection(metric) === "down";
  const complete = targets.length === monthRange(start, due).length;
  const planned = goal?.target ?? (complete ? targets.reduce((sum, target) => sum + target, 0) : null);
  const before = actuals(subject, addMonths(start, -12), addMonths(due, -12)).map(({ value }) => value);
  // Where last year was not entered month by month, the goal may still say what it came to.
  const lastYear = before.every((value) => value !== null)
    ? before.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    : (goal?.baseline ?? null);
  const findings: SmartFinding[] =
    planned === null || lastYear === null ? [] : growthFindings(planned, lastYear, lower);
  if (lower || targets.length === 0) return findings;
  const best = extreme(historyOf(subject), false);
  const highest = Math.max(...targets);
  if (best === null || highest <= best.value) return findings;
  return [...findings, { code: "beyond-best", target: highest, best: best.value, month: best.month }];
}

/** What does not add up: the most demanding month's target against the last twelve months. */
function levelFindings(subject: SmartSubject, targets: readonly number[]): SmartFinding[] {
  const { metric, goal, month } = subject;
  const lower = judgedDirection(metric) === "down";
  const asked = targets.length > 0 ? (lower ? Math.min(...targets) : Math.max(...targets)) : (goal?.target ?? null);
  const history = actuals(subject, addMonths(month, -11), month);
  const best = extreme(history, lower);
  if (asked === null || best === null) return [];
  const recent = recentLevel(subject, history);
  const share = metric.unit === "percent" || metric.unit === "ratio";
  if (lower || !share) {
    const findings = recent === null ? [] : growthFindings(asked, recent, lower);
    const beyond = lower ? asked < best.value : asked > best.value;
    return beyond
      ? [...findings, { code: "beyond-best", target: asked, best: best.value, month: best.month }]
      : findings;
  }
  switch (rateJudgement({ rate: asked, lastYear: null, recent, best: best.value })) {
    case "aboveBest":
      return [{ code: "beyond-best", target: asked, best: best.value, month: best.month }];
    case "aboveRecent":
      return recent === null ? [] : [{ code: "above-recent", target: asked, recent }];
    default:
      return [{ code: "within-reach", target: asked, lastYear: best.value }];
  }
}

/** For what should fall, last year is to be undercut: the same rule with the two sides exchanged. */
function growthFindings(target: number, before: number, lower: boolean): SmartFinding[] {
  const [more, less] = lower ? [before, target] : [target, before];
  const judgement = countJudgement(more, less);
  if (judgement === "noHistory") return [];
  if (judgement === "reachable") return [{ code: "within-reach", target, lastYear: before }];
  return [{ code: judgement === "strongCheck" ? "far-above-last-year" : "above-last-year", times: more / less, lower }];
}

function extreme(
  months: readonly MonthValue[],
  lowest: boolean,
): { readonly month: Month; readonly value: number } | null {
  let best: { month: Month; value: number } | null = null;
  for (const { month, value } of months) {
    if (value === null) continue;
    if (best === null || (lowest ? value < best.value : value > best.value)) best = { month, value };
  }
  return best;
}

/** The last three months: a rate of two counts by their sums, anything else as the mean of what was entered. */
function recentLevel({ engine, metric, month }: SmartSubject, history: readonly MonthValue[]): number | null {
  const quotient = quotientOf(metric.formula);
  if (quotient && metric.aggregation === "formula") {
    const question = { upper: quotient.denominator, lower: quotient.numerator, from: addMonths(month, -2), to: month };
    return observedRate(engine, question).value;
  }
  const values = history.slice(-3).flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
