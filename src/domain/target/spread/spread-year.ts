import { evenSpread } from "#domain/even-spread.ts";
import { shares } from "#domain/ramp.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import type { YearRule } from "#domain/target/year-target.ts";
import { wholeShares } from "#domain/whole-shares.ts";
import type { Unit } from "#domain/workbook.ts";
import type { SpreadRuleId } from "./spread-rule.ts";
import { spreadRule } from "./spread-rules.ts";

/** A yearly figure, and how it is to be laid over the months. All lists are as long as the year has months. */
export interface SpreadOrder {
  readonly year: number;
  readonly rule: SpreadRuleId;
  /** How the year follows from the months. */
  readonly yearRule: Exclude<YearRule, "inputs">;
  readonly unit: Unit;
  /** Months that keep their target (closed ones); null where a month is open to change. */
  readonly kept: readonly (number | null)[];
  readonly growth: number;
  readonly lastYear: readonly (number | null)[];
  readonly present: readonly (number | null)[];
}

/**
 * Why a year cannot be laid over its months. "no-shape": the months to go by are not all there. "nothing-open": every month
 * that decides the year is kept. "below-kept": the months that are kept hold more than the year already.
 */
export interface SpreadFault {
  readonly code: "no-shape" | "nothing-open" | "below-kept";
  /** What the kept months hold, with "below-kept". */
  readonly kept: number;
}

/**
 * The months of a yearly target (年間目標の配分): they make up the year exactly, counts in whole numbers and money in whole
 * currency units. Months that add up share what the kept months leave; an average, a first or a last month is met by scale.
 * By hand, the open months stay as they are.
 *
 *     sum:   month = (year − Σ kept) × weight ÷ Σ weights
 *     mean:  month = (year × months − Σ kept) × weight ÷ Σ weights
 *     last:  month = year × weight ÷ weight of the last month
 *
 * @example
 * spreadYear({ year: 118, rule: "even", yearRule: "sum", unit: "count", kept: [40, null, null], growth: 1, lastYear: [], present: [] }) // => { ok: true, value: [40, 39, 39] }
 * spreadYear({ year: 30, rule: "even", yearRule: "sum", unit: "count", kept: [40, null, null], growth: 1, lastYear: [], present: [] }) // => { ok: false, error: { code: "below-kept", kept: 40 } }
 */
export function spreadYear(order: SpreadOrder): Result<readonly (number | null)[], SpreadFault> {
  const { kept, rule, yearRule, year } = order;
  const open = kept.flatMap((value, index) => (value === null ? [index] : []));
  const held = kept.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (rule === "byHand") return ok(kept.map((value, index) => value ?? order.present[index] ?? null));
  const anchor = yearRule === "last" ? kept.length - 1 : yearRule === "first" ? 0 : null;
  if (open.length === 0 || (anchor !== null && kept[anchor] !== null))
    return fault({ code: "nothing-open", kept: held });
  if (yearRule === "same") return ok(kept.map((value) => value ?? year));
  const at = (months: readonly (number | null)[]) => open.map((index) => months[index] ?? null);
  const weights = spreadRule(rule).weights({
    months: open.length,
    growth: order.growth,
    lastYear: at(order.lastYear),
    present: at(order.present),
  });
  if (weights === null) return fault({ code: "no-shape", kept: held });
  const whole = order.unit === "count" || order.unit === "currency";
  if (anchor !== null) {
    const base = weights[open.indexOf(anchor)]!;
    if (base === 0) return fault({ code: "no-shape", kept: held });
    return ok(filled(kept, scaled(weights, year / base, whole)).with(anchor, year));
  }
  const total = (yearRule === "mean" ? year * kept.length : year) - held;
  if (total < 0 && year >= 0) return fault({ code: "below-kept", kept: held });
  if (yearRule === "sum" && whole && Number.isInteger(total) && total >= 0)
    return ok(filled(kept, rule === "even" ? evenSpread(total, open.length) : wholeShares(total, weights)));
  return ok(filled(kept, divided(total, weights)));
}

function scaled(weights: readonly number[], factor: number, whole: boolean): readonly number[] {
  return weights.map((weight) => (whole ? Math.round(weight * factor) : weight * factor));
}

/** Fractions of a total; the last month with weight takes what binary fractions leave over. */
function divided(total: number, weights: readonly number[]): readonly number[] {
  const parts = shares(weights).map((share) => total * share);
  const last = weights.findLastIndex((weight) => weight > 0);
  const others = parts.reduce((sum, part, index) => (index === last ? sum : sum + part), 0);
  return parts.with(last, weights.every((weight) => weight === weights[0]) ? parts[last]! : total - others);
}

function filled(kept: readonly (number | null)[], parts: readonly number[]): (number | null)[] {
  let next = 0;
  return kept.map((value) => value ?? parts[next++]!);
}
