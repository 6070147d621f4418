import { rampWeights } from "#domain/plan/ramp-weights.ts";
import type { SpreadMaterial, SpreadRule, SpreadRuleId } from "./spread-rule.ts";

/** The same in every month (均等). */
const even: SpreadRule = { id: "even", weights: (material) => weightsBy("flat", material) };

/** In the shape of last year's actuals (前年の形); needs all of those months. */
const lastYear: SpreadRule = { id: "lastYear", weights: (material) => weightsBy("lastYear", material) };

/** Rising or falling in equal steps (直線). */
const linear: SpreadRule = { id: "linear", weights: (material) => weightsBy("linear", material) };

/** In the shape of the targets that stand there now (今の目標の形). */
const present: SpreadRule = {
  id: "present",
  weights: (material) => weightsBy("lastYear", { ...material, lastYear: material.present }),
};

/** Typed month by month (手入力). */
const byHand: SpreadRule = { id: "byHand", weights: () => null };

/** Every way to lay a year over its months, in the order they are offered. */
export const spreadRules: readonly SpreadRule[] = [even, lastYear, linear, present, byHand];

/**
 * The rule of an id.
 *
 * @example
 * spreadRule("even").weights({ months: 3, growth: 1, lastYear: [], present: [] }) // => [1, 1, 1]
 * spreadRule("present").weights({ months: 2, growth: 1, lastYear: [], present: [4, 6] }) // => [4, 6]
 */
export function spreadRule(id: SpreadRuleId): SpreadRule {
  return spreadRules.find((rule) => rule.id === id)!;
}

function weightsBy(ramp: "flat" | "linear" | "lastYear", { months, growth, lastYear: shape }: SpreadMaterial) {
  return rampWeights({ ramp, months, growth, lastYear: shape, byHand: [] });
}
