import { referencesOf } from "#domain/kpi-tree-arithmetic.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import type { Metric } from "#domain/workbook.ts";
import type { SmartFinding, SmartRule, SmartSubject } from "./smart-rule.ts";
import { subjectTargets } from "./subject-targets.ts";

/** How many months back an input must have arrived. */
const MONTHS = 6;

/** M 測定可能: a number to reach, a place the numbers come from, and inputs that have really arrived month by month. */
export const measurableRule: SmartRule = {
  letter: "M",
  judge(subject) {
    const { metric, goal } = subject;
    const findings: SmartFinding[] = [];
    const targets = subjectTargets(subject).filter((target) => target !== null);
    if ((goal?.target ?? null) === null && targets.length === 0) findings.push({ code: "no-target" });
    if (metric.source.trim() === "") findings.push({ code: "no-source" });
    const arrival = inputArrival(subject);
    findings.push(...arrival.filter(({ code }) => code !== "measured"));
    return findings.length > 0 ? { verdict: "check", findings } : { verdict: "ok", findings: arrival };
  },
};

function inputArrival({ workbook, engine, metric, month }: SmartSubject): readonly SmartFinding[] {
  const inputs = inputsOf(metric, workbook.metrics);
  const firsts = inputs.map((input) =>
    firstMonth(workbook.series.filter((series) => series.metric === input.id && series.kind === "actual")),
  );
  const known = firsts.filter((first) => first !== null).toSorted();
  const [first] = known;
  if (first === undefined || known.length < inputs.length || first > month) return [{ code: "no-actuals" }];
  const from = [first, addMonths(month, 1 - MONTHS)].toSorted().at(-1)!;
  const gaps = inputs.flatMap((input) =>
    monthRange(from, month)
      .filter((at) => engine.value({ metric: input.id, period: at }).value === null)
      .map((at) => ({ metric: input, month: at })),
  );
  if (gaps.length > 0) return [{ code: "gaps", gaps }];
  return [{ code: "measured", months: monthRange(from, month).length }];
}

/** The entered metrics a metric is computed from; itself when it is entered. */
function inputsOf(metric: Metric, metrics: readonly Metric[]): readonly Metric[] {
  const byId = new Map(metrics.map((one) => [one.id, one]));
  const seen = new Set([metric.id]);
  const waiting = [metric];
  const inputs: Metric[] = [];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.formula === null) inputs.push(one);
    for (const reference of referencesOf(one)) {
      const next = byId.get(reference);
      if (next && !seen.has(reference)) waiting.push(next);
      seen.add(reference);
    }
  }
  return inputs.toReversed();
}

function firstMonth(
  series: readonly { readonly start: Month; readonly values: readonly (number | null)[] }[],
): Month | null {
  const months = series.flatMap(({ start, values }) => {
    const first = values.findIndex((value) => value !== null);
    return first < 0 ? [] : [addMonths(start, first)];
  });
  return months.toSorted()[0] ?? null;
}
