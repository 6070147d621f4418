import { type Calculated, unknown } from "./calculated.ts";
import { ratio } from "./ratio.ts";
import type { Direction, Metric } from "./workbook.ts";

/** Known without anybody entering them: the lifetime value of a customer should be three times what it cost to win. */
const BUILT_IN: Readonly<Record<string, number>> = { ltv_cac: 3 };

/** A benchmark as it is shown: the person's own, or the built-in one of the metric. */
export interface ShownBenchmark {
  readonly value: number;
  readonly own: boolean;
}

/**
 * The benchmark (目安) of a metric; null when it has none.
 *
 * @example
 * benchmarkOf({ id: "ltv_cac" }) // => { value: 3, own: false }
 * benchmarkOf({ id: "cpl", benchmark: { value: 8000, source: "業界調査" } }) // => { value: 8000, own: true }
 * benchmarkOf({ id: "cpl" }) // => null
 */
export function benchmarkOf({ id, benchmark }: Pick<Metric, "id" | "benchmark">): ShownBenchmark | null {
  if (benchmark?.value !== undefined) return { value: benchmark.value, own: true };
  const value = BUILT_IN[id];
  return value === undefined ? null : { value, own: false };
}

/**
 * Where the benchmark stands on a scale of attainment: as if it were the actual.
 *
 * @example
 * benchmarkPlace(45, 50, "up") // => { value: 0.9 }
 * benchmarkPlace(8000, 10_000, "down") // => { value: 1.25 }
 * benchmarkPlace(45, null, "up") // => { value: null, reason: "no-target" }
 */
export function benchmarkPlace(benchmark: number, target: number | null, direction: Direction): Calculated {
  if (target === null) return unknown("no-target");
  return direction === "down" ? ratio(target, benchmark) : ratio(benchmark, target);
}
