import { targetType } from "#domain/metric-figures.ts";
import { targetStatus } from "#domain/target-status.ts";
import type { AlertReading, AlertRule, AlertSubject } from "./alert-rule.ts";

/** 要対応 for several months running. A month of 注意 does not end it, a month on target does. */
export const failingRule: AlertRule = {
  id: "failing",
  limit: { unit: "months", usual: 2, least: 1, most: 12 },
  read: (subject, month, limit): AlertReading => {
    const status = statusAt(subject, month);
    if (status === "none" || status === "notApplicable") return "unknown";
    if (status === "good") return "clear";
    if (status === "warn") return "hold";
    let months = 1;
    while (month - months >= 0 && statusAt(subject, month - months) === "bad") months += 1;
    if (months < limit) return "hold";
    return {
      severity: "bad",
      mark: "failing",
      evidence: {
        rule: "failing",
        months,
        from: subject.months[month - months + 1]!,
        value: subject.actual[month]!,
        target: subject.target[month] ?? subject.targetUpper[month] ?? null,
      },
    };
  },
};

function statusAt({ metric, actual, target, targetUpper, bands }: AlertSubject, month: number) {
  const held = { type: targetType(metric), value: target[month] ?? null, upper: targetUpper[month] ?? null };
  return targetStatus(actual[month] ?? null, held, bands);
}
