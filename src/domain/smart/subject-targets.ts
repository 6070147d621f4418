import type { SmartSubject } from "./smart-rule.ts";

/**
 * The monthly targets of a goal or KPI, over the months it is for; null where a month has none.
 *
 * @example
 * subjectTargets({ engine: { series: () => [{ value: 3 }, { value: null }] }, metric: { id: "leads" }, start: "2026-04", due: "2026-05" }) // => [3, null]
 */
export function subjectTargets({ engine, metric, start, due }: SmartSubject): readonly (number | null)[] {
  return engine.series({ metric: metric.id, from: start, to: due, kind: "target" }).map(({ value }) => value);
}
