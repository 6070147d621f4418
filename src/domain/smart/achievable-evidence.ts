import { benchmarkOf } from "#domain/benchmark.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import type { SmartFinding, SmartSubject } from "./smart-rule.ts";
import { historyOf } from "./subject-history.ts";

/** Below three months nothing can be ranked. */
const FEWEST_MONTHS = 3;

/**
 * What stands beside the verdict on 達成可能: how often the most demanding month's target was reached before, and the
 * benchmark where there is one. It judges nothing by itself.
 *
 * @example
 * achievableEvidence({ workbook: { series: [] }, metric: { id: "cpl", unit: "currency", direction: "down" }, month: "2026-04", engine: { series: () => [{ value: 8000 }] } }, []) // => []
 */
export function achievableEvidence(subject: SmartSubject, targets: readonly number[]): readonly SmartFinding[] {
  if (targets.length === 0) return [];
  const { metric } = subject;
  const lower = judgedDirection(metric) === "down";
  const target = lower ? Math.min(...targets) : Math.max(...targets);
  const past = historyOf(subject).flatMap(({ value }) => (value === null ? [] : [value]));
  const reached = past.filter((value) => (lower ? value <= target : value >= target)).length;
  const benchmark = benchmarkOf(metric);
  return [
    ...(past.length < FEWEST_MONTHS
      ? []
      : [{ code: "reached-before", target, months: past.length, reached } satisfies SmartFinding]),
    ...(benchmark === null
      ? []
      : [
          {
            code: "beside-benchmark",
            target,
            benchmark: benchmark.value,
            own: benchmark.own,
            source: metric.benchmark?.source?.trim() ?? "",
          } satisfies SmartFinding,
        ]),
  ];
}
