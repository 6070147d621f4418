import { growthRate } from "#domain/growth-rate.ts";
import { atLeast } from "#domain/target-met.ts";
import { type AlertReading, type AlertRule, sideSeverity } from "./alert-rule.ts";

/** What remains of a jump below the limit keeps it open, as a share of the limit. */
const HOLD = 0.8;
/** Counts this small halve or double by chance. */
const SMALL = 10;

/** Half as much again as the month before, or half of it. */
export const jumpRule: AlertRule = {
  id: "jump",
  cause: "unusual",
  limit: { unit: "share", usual: 0.5, least: 0.05, most: 10 },
  read: ({ metric, actual, direction }, month, limit): AlertReading => {
    const [value, before] = [actual[month] ?? null, actual[month - 1] ?? null];
    const change = growthRate(value, before).value;
    if (value === null || before === null || change === null) return "unknown";
    if (metric.unit === "count" && Math.max(value, before) < SMALL) return "clear";
    if (!atLeast(Math.abs(change), HOLD * limit)) return "clear";
    if (!atLeast(Math.abs(change), limit)) return "hold";
    const side = change > 0 ? "above" : "below";
    return {
      severity: sideSeverity(direction, side, "warn"),
      mark: side,
      evidence: { rule: "jump", value, before, change },
    };
  },
};
