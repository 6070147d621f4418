import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { quotientOf, referencesOf } from "#domain/kpi-tree-arithmetic.ts";
import { movedTogether } from "#domain/kpi-tree-sensitivity.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";

/** A warning about the set of KPIs, never a refusal. */
export type GuardRailWarning =
  | { readonly code: "too-many-for-tactic"; readonly tactic: string; readonly metrics: readonly Metric[] }
  | { readonly code: "quantity-without-quality"; readonly metric: Metric }
  | { readonly code: "no-way-to-kgi"; readonly metric: Metric };

type Book = Pick<Workbook, "metrics" | "goals" | "stages">;

/** Three to five KPIs per tactic is the rule of thumb. */
const MOST_PER_TACTIC = 5;

const guardRails: readonly ((book: Book) => readonly GuardRailWarning[])[] = [
  tooManyForTactic,
  quantityWithoutQuality,
  noWayToKgi,
];

/**
 * Warnings about the KPIs as a set: more than five for one tactic; a stage that is only counted, though nothing says how good
 * what it counts is; a number without any way to the KGI (フォロワー数).
 *
 * @example
 * guardRailWarnings({ goals: [], stages: [], metrics: [{ id: "kgi", role: "kgi", parent: null, formula: null }, { id: "followers", role: "kpi", parent: null, formula: null, tactic: null }] }).map(({ code }) => code) // => ["no-way-to-kgi"]
 */
export function guardRailWarnings(book: Book): readonly GuardRailWarning[] {
  return guardRails.flatMap((warnings) => warnings(book));
}

function tooManyForTactic({ metrics }: Book): readonly GuardRailWarning[] {
  const byTactic = new Map<string, Metric[]>();
  for (const metric of metrics) {
    if (metric.role !== "kpi" || metric.tactic === null) continue;
    byTactic.set(metric.tactic, [...(byTactic.get(metric.tactic) ?? []), metric]);
  }
  return [...byTactic]
    .filter(([, list]) => list.length > MOST_PER_TACTIC)
    .map(([tactic, list]) => ({ code: "too-many-for-tactic", tactic, metrics: list }));
}

/** A counted stage is paired by a KPI rate of which it is the lower part: what became of it. The last stage is the result itself. */
function quantityWithoutQuality({ metrics, stages }: Book): readonly GuardRailWarning[] {
  const last = stages.at(-1)?.metric;
  const counted = new Set(stages.map(({ metric }) => metric));
  const judged = new Set(
    metrics.flatMap(({ role, formula }) => (role === "input" ? [] : [quotientOf(formula)?.denominator ?? ""])),
  );
  return metrics
    .filter(({ id, role }) => role === "kpi" && counted.has(id) && id !== last && !judged.has(id))
    .map((metric) => ({ code: "quantity-without-quality", metric }));
}

function noWayToKgi(book: Book): readonly GuardRailWarning[] {
  const { metrics } = book;
  const kgi = keyGoalMetric(book);
  if (kgi === null) return [];
  const tops = new Set([kgi.id, ...metrics.filter(({ role }) => role === "kgi").map(({ id }) => id)]);
  const connected = new Set(tops);
  const waiting = [...tops];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const metric = metrics.find((one) => one.id === id);
    const below = [
      ...metrics.filter(({ parent }) => parent === id).map((one) => one.id),
      ...(metric ? referencesOf(metric) : []),
    ];
    for (const next of below) {
      if (!connected.has(next)) waiting.push(next);
      connected.add(next);
    }
  }
  return metrics
    .filter(({ id, role }) => role === "kpi" && !connected.has(id))
    .filter(({ id }) => !movedTogether(metrics, id).some((moved) => tops.has(moved)))
    .map((metric) => ({ code: "no-way-to-kgi", metric }));
}
