import type { AlertReading, AlertRule } from "./alert-rule.ts";

/** A limit counts as left again only this far beyond it, as a share of the limit. */
const MARGIN = 0.05;

/** Below or above a value that the person named for this metric. */
export const levelRule: AlertRule = {
  id: "level",
  read: ({ actual, settings: { below, above } }, month): AlertReading => {
    const value = actual[month] ?? null;
    if (below === undefined && above === undefined) return "clear";
    if (value === null) return "unknown";
    if (below !== undefined && value < below)
      return { severity: "bad", mark: "below", evidence: { rule: "level", value, limit: below, side: "below" } };
    if (above !== undefined && value > above)
      return { severity: "bad", mark: "above", evidence: { rule: "level", value, limit: above, side: "above" } };
    const near = (limit: number | undefined) =>
      limit !== undefined && Math.abs(value - limit) < MARGIN * Math.abs(limit);
    return near(below) || near(above) ? "hold" : "clear";
  },
};
