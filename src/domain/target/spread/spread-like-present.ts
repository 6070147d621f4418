import type { Result } from "#domain/result.ts";
import { type SpreadFault, type SpreadOrder, spreadYear } from "./spread-year.ts";

/**
 * A year laid over its months in the shape that is there already, evenly where there is none.
 *
 * @example
 * spreadLikePresent({ year: 30, yearRule: "sum", unit: "count", kept: [null, null], lastYear: [], present: [10, 20] }) // => { ok: true, value: [10, 20] }
 * spreadLikePresent({ year: 30, yearRule: "sum", unit: "count", kept: [null, null], lastYear: [], present: [null, null] }) // => { ok: true, value: [15, 15] }
 */
export function spreadLikePresent(
  order: Omit<SpreadOrder, "rule" | "growth">,
): Result<readonly (number | null)[], SpreadFault> {
  const shaped = spreadYear({ ...order, rule: "present", growth: 1 });
  return shaped.ok || shaped.error.code !== "no-shape" ? shaped : spreadYear({ ...order, rule: "even", growth: 1 });
}
