import { type AlertReading, type AlertRule, sideSeverity } from "./alert-rule.ts";

/** A value counts as inside again only this far within the limit, as a share of the way from the centre. */
const MARGIN = 0.1;

/** Outside the control limits: more than chance makes. */
export const limitsRule: AlertRule = {
  id: "limits",
  cause: "unusual",
  read: ({ actual, direction, limitsAt }, month): AlertReading => {
    const value = actual[month] ?? null;
    const found = limitsAt(month);
    if (value === null || found.kind === "none") return "unknown";
    const { center, lower, upper } = found.limits;
    const side = value > center ? "above" : "below";
    if (value > upper || value < lower)
      return {
        severity: sideSeverity(direction, side, "bad"),
        mark: side,
        evidence: { rule: "limits", value, side, lower, upper, trial: found.kind === "trial", have: found.have },
      };
    const limit = side === "above" ? upper : lower;
    return Math.abs(limit - value) < MARGIN * Math.abs(limit - center) ? "hold" : "clear";
  },
};
