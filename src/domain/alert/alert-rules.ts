import type { AlertRuleSetting, AlertRuleSettings } from "#domain/workbook.ts";
import type { AdjustableRule, AlertRule } from "./alert-rule.ts";
import { contradictionRule } from "./contradiction-rule.ts";
import { failingRule } from "./failing-rule.ts";
import { jumpRule } from "./jump-rule.ts";
import { apartRule, landingRule } from "./landing-rule.ts";
import { levelRule } from "./level-rule.ts";
import { limitsRule } from "./limits-rule.ts";
import { missingRule } from "./missing-rule.ts";
import { overdueRule } from "./overdue-rule.ts";
import { paceRule } from "./pace-rule.ts";
import { rangeRule } from "./range-rule.ts";
import { nearRule, runRule } from "./run-rule.ts";

/** Every rule about a metric, the more telling ones first. */
export const metricRules: readonly AlertRule[] = [
  levelRule,
  landingRule,
  paceRule,
  failingRule,
  apartRule,
  contradictionRule,
  limitsRule,
  runRule,
  nearRule,
  rangeRule,
  jumpRule,
];

/** Every rule, in the order in which settings list them. */
export const alertRules: readonly AdjustableRule[] = [...metricRules, missingRule, overdueRule];

/** A rule as it holds for one metric: its own setting, else the workbook's, else the rule's. */
export interface RuleInForce {
  readonly on: boolean;
  readonly limit: number;
}

/**
 * A rule as it is in force: each of its two settings from the first that names it.
 *
 * @example
 * ruleInForce({ id: "jump", limit: { usual: 0.5 } }, { jump: { on: false } }, { jump: { limit: 0.3 } }) // => { on: false, limit: 0.3 }
 * ruleInForce({ id: "near", optional: true }) // => { on: false, limit: 0 }
 */
export function ruleInForce(
  { id, optional, limit }: AdjustableRule,
  ...settings: readonly (AlertRuleSettings | undefined)[]
): RuleInForce {
  const named = <Key extends keyof AlertRuleSetting>(key: Key) =>
    settings.map((each) => each?.[id]?.[key]).find((value) => value !== undefined);
  return { on: named("on") ?? !optional, limit: named("limit") ?? limit?.usual ?? 0 };
}
