import { monthsOnOneSide, nearLimits, RUN } from "#domain/control-limits.ts";
import { type AlertReading, type AlertRule, sideSeverity } from "./alert-rule.ts";

/** Eight months or more on one side of the centre: the level has shifted. Over with the first month on the other side. */
export const runRule: AlertRule = {
  id: "run",
  cause: "unusual",
  read: ({ actual, direction, limitsAt }, month): AlertReading => {
    const value = actual[month] ?? null;
    const found = limitsAt(month);
    if (value === null || found.kind === "none") return "unknown";
    const { center } = found.limits;
    const months = monthsOnOneSide(actual, month, center);
    if (months < RUN) return "clear";
    const side = value > center ? "above" : "below";
    return {
      severity: sideSeverity(direction, side, "warn"),
      mark: side,
      evidence: { rule: "run", side, months, center, trial: found.kind === "trial" },
    };
  },
};

/** Three of four months nearer a limit than the centre: seen earlier, and more often wrongly, so a matter of choice. */
export const nearRule: AlertRule = {
  id: "near",
  optional: true,
  cause: "unusual",
  read: ({ actual, direction, limitsAt }, month): AlertReading => {
    const value = actual[month] ?? null;
    const found = limitsAt(month);
    if (value === null || found.kind === "none") return "unknown";
    const first = Math.max(0, month - 3);
    if (!nearLimits(actual.slice(first, month + 1), found.limits).includes(month - first)) return "clear";
    const side = value > found.limits.center ? "above" : "below";
    return {
      severity: sideSeverity(direction, side, "warn"),
      mark: side,
      evidence: { rule: "near", side, months: 4, center: found.limits.center, trial: found.kind === "trial" },
    };
  },
};
