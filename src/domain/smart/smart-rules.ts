import { achievableRule } from "./achievable-rule.ts";
import { measurableRule } from "./measurable-rule.ts";
import { relevantRule } from "./relevant-rule.ts";
import type { SmartRule } from "./smart-rule.ts";
import { specificRule } from "./specific-rule.ts";
import { timeBoundRule } from "./time-bound-rule.ts";

/** The five letters (SMARTの法則), in their order. */
export const smartRules: readonly SmartRule[] = [
  specificRule,
  measurableRule,
  achievableRule,
  relevantRule,
  timeBoundRule,
];
