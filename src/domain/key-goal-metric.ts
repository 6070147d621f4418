import type { Metric, Workbook } from "./workbook.ts";

/**
 * The metric at the top (KGI): that of the first goal, else the first one marked as KGI; null before there is one.
 *
 * @example
 * keyGoalMetric({ goals: [{ metric: "revenue" }], metrics: [{ id: "leads" }, { id: "revenue" }] }).id // => "revenue"
 * keyGoalMetric({ goals: [], metrics: [] }) // => null
 */
export function keyGoalMetric({ goals, metrics }: Pick<Workbook, "goals" | "metrics">): Metric | null {
  const [goal] = goals;
  return metrics.find(({ id }) => id === goal?.metric) ?? metrics.find(({ role }) => role === "kgi") ?? null;
}
