import { type AlertReading, type AlertRule, sideSeverity } from "./alert-rule.ts";

const MONTHS = 12;

/** Higher or lower than in all of the last twelve months. Needs every one of them. */
export const rangeRule: AlertRule = {
  id: "range",
  cause: "unusual",
  read: ({ actual, direction }, month): AlertReading => {
    const value = actual[month] ?? null;
    const before = actual.slice(Math.max(0, month - MONTHS), month).filter((each) => each !== null);
    if (value === null || before.length < MONTHS) return "unknown";
    const [low, high] = [Math.min(...before), Math.max(...before)];
    if (value >= low && value <= high) return "clear";
    const side = value > high ? "above" : "below";
    return {
      severity: sideSeverity(direction, side, "warn"),
      mark: side,
      evidence: { rule: "range", value, side, extreme: side === "above" ? high : low },
    };
  },
};
